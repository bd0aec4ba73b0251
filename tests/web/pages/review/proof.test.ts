import { beforeAll, expect, test } from "vitest";

import { cellsOf, namesOf } from "../../../../web/pages/review/proof-cells.ts";
import { proofNumbers, ruleWords } from "../../../../web/pages/review/proof-words.ts";
import { allSections, type Review, type Statement } from "../../../../api/contract/review.ts";
import { releasedReview } from "../../../api/review/released.ts";

let review: Review;
let statements: readonly Statement[];

beforeAll(async () => {
  review = await releasedReview("2018-2020");
  statements = allSections(review.sections).flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "statement" ? [block.statement] : [])),
  );
}, 120_000);

test("the cells of the victims' total are named by state and year, with their figures", () => {
  const victims = statements.find((each) => each.indicator === "THB.VIC.DET" && each.rule === "outlierDriven");
  const cells = cellsOf(review);
  const named = victims?.proof.inputs.map((id) => cells.get(id));
  expect(named?.map((cell) => [cell?.name, cell?.year, cell?.text])).toContainEqual(["Ukraine", 2018, "1\u202f192"]);
  // 13 states, three years.
  expect(named).toHaveLength(39);
  expect(named).not.toContain(undefined);
});

test("what a sentence rests on is drawn in a figure; only jumps may look back to a year before it", () => {
  const cells = cellsOf(review);
  const unknown = statements.filter((each) => each.proof.inputs.some((cell) => !cells.has(cell)));
  expect([...new Set(unknown.map((each) => each.rule))].filter((rule) => rule !== "unexplainedJump")).toEqual([]);
});

test("every number of every proof has a name in words, and every rule a meaning", () => {
  const names = namesOf(review);
  const numbers = statements.flatMap((each) => proofNumbers(each, names));
  expect(numbers.length).toBeGreaterThan(300);
  // A name that was not understood would stand there as a key: `restChange`, `UKR`, `Y0T17`.
  expect(numbers.map((number) => number.label).filter((label) => /^[A-Z]{3}\b(?!s)|[a-z][A-Z]|\//.test(label))).toEqual(
    [],
  );
  expect(statements.filter((each) => ruleWords(each.proof.rule).meaning === "")).toEqual([]);
});

test("numbers come in the order of the sentence; shares are per cent, sums keep their ranges", () => {
  const statement = {
    parts: [
      { kind: "number", name: "total/2018", text: "between 36 and 39" },
      { kind: "text", text: ", " },
      { kind: "number", name: "UKR/2018", text: "1,192" },
    ],
    proof: {
      rule: "outlierDriven",
      version: 1,
      release: "r1",
      panel: [],
      inputs: [],
      numbers: {
        part: { low: 0.74, high: 0.74 },
        "UKR/2018": { low: 1192, high: 1192 },
        "total/2018": { low: 36, high: 39 },
      },
    },
  } as const;
  expect(proofNumbers(statement, { UKR: "Ukraine" }).map(({ label, text }) => [label, text])).toEqual([
    ["Sum, 2018", "36–39"],
    ["Ukraine, 2018", "1\u202f192"],
    ["Share of that state", "74 per cent"],
  ]);
});

test("in a breakdown the codes are shares, named by their labels", () => {
  const proof = { rule: "share", version: 1, release: "r1", panel: [], inputs: [] } as const;
  const numbers = { F: { low: 0.76, high: 0.77 }, base: { low: 12, high: 12 } };
  expect(
    proofNumbers({ parts: [], proof: { ...proof, numbers } }, { F: "Female" }).map(({ label, text }) => [label, text]),
  ).toEqual([
    ["Female", "76 to 77 per cent"],
    ["States that gave parts", "12"],
  ]);
});

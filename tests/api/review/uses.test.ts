import { beforeAll, expect, test } from "vitest";

import { allSections, allTables, type Review } from "../../../api/contract/review.ts";
import { reviewUses, type ReviewUses, usesOfAny } from "../../../api/review/uses.ts";
import { releasedReview } from "./released.ts";

let review: Review;
let uses: ReviewUses;
/** Ukraine's 1,192 victims of 2018 (UNODC GLOTIP, edition 2025-04-14). */
let ukraine: string;

beforeAll(async () => {
  review = await releasedReview("2018-2020");
  uses = reviewUses(review);
  ukraine = cellOf("THB.VIC.DET", "UKR", 2018, 1192);
}, 120_000);

function figures() {
  return allSections(review.sections).flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : [])),
  );
}

/** The cell of a total, found in the lines of a trend figure by what the publisher printed. */
function cellOf(indicator: string, state: string, year: number, value: number): string {
  const contents = figures().flatMap(({ content }) => ("series" in content ? [content.series] : []));
  const lines = contents.filter((view) => view.indicator === indicator).flatMap((view) => view.series);
  const points = lines.filter((line) => line.state === state).flatMap((line) => line.points);
  return points.find((point) => point.year === year && point.value === value)?.cell ?? "";
}

test("Ukraine's victims of 2018 stand in the figures of their section: the sum, what changed it, the lines, the parts", () => {
  const found = uses
    .get(ukraine)
    ?.filter((use) => use.kind === "figure" && use.section.endsWith("Detected victims of trafficking"));
  const kinds = found?.map((use) => figures().find((figure) => figure.id === use.anchor)?.content.kind);
  expect(kinds).toEqual(["region", "bridge", "multiples", "breakdown", "breakdown", "breakdown"]);
});

test("and in every sentence that names the sum 3,256 or the jump, with the number of its paragraph", () => {
  const found = uses.get(ukraine)?.filter((use) => use.kind === "statement") ?? [];
  expect(found.some((use) => use.says.includes("3,256"))).toBe(true);
  expect(found.some((use) => use.says.includes("Ukraine") && use.says.includes("1,192"))).toBe(true);
  // The main sentence stands among the key statements as well, under a number of its own.
  const twice = found.filter((use) => use.says.includes("3,256"));
  expect(new Set(twice.map((use) => use.number)).size).toBe(twice.length);
  expect(found.every((use) => use.anchor === `paragraph-${use.number}`)).toBe(true);
});

test("and in the tables that print it or a sum of it", () => {
  const found = uses.get(ukraine)?.filter((use) => use.kind === "table") ?? [];
  const tables = allTables(review).filter((table) => found.some((use) => use.anchor === table.id));
  expect(tables.map((table) => table.caption)).toEqual([
    "Sums over the states that reported in every year, 2018–2020",
    "Detected victims of trafficking",
    "Queries, by state",
  ]);
  expect(tables[1]?.rows.find((row) => row.cells[0]?.text === "Ukraine")?.cells[1]?.text).toBe("1\u202f192");
});

test("a state that a sum leaves out is in none of its figures", () => {
  // The Russian Federation reported convictions for 2018 alone, 34.
  const russia = cellOf("THB.PER.CON", "RUS", 2018, 34);
  const sums = (uses.get(russia) ?? []).filter((use) => {
    const figure = figures().find((candidate) => candidate.id === use.anchor);
    return figure?.content.kind === "region";
  });
  expect([russia.startsWith("c_"), sums]).toEqual([true, []]);
});

test("every cell of every proof leads back to its sentence", () => {
  const lost = allSections(review.sections).flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind !== "statement"
        ? []
        : block.statement.proof.inputs.filter(
            (cell) => !uses.get(cell)?.some((use) => use.anchor === `paragraph-${block.paragraph}`),
          ),
    ),
  );
  expect(lost).toEqual([]);
});

test("of several cells each place is named once: figures, then tables, then sentences, by number", () => {
  const bulgaria = cellOf("THB.VIC.DET", "BGR", 2018, 442);
  const both = usesOfAny(uses, [ukraine, bulgaria]);
  expect(new Set(both.map((use) => use.anchor)).size).toBe(both.length);
  expect(both.length).toBeGreaterThanOrEqual(uses.get(ukraine)?.length ?? 0);
  const ofKind = (kind: string) => both.filter((use) => use.kind === kind).map((use) => use.number);
  expect(both.map((use) => use.number)).toEqual([...ofKind("figure"), ...ofKind("table"), ...ofKind("statement")]);
  expect(ofKind("figure")).toEqual(ofKind("figure").toSorted((a, b) => a - b));
});

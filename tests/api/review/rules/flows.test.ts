import { expect, test } from "vitest";

import { statementText } from "../../../../api/contract/review.ts";
import { flowsStatement } from "../../../../api/review/rules/flows.ts";
import { flows } from "../../../support/flows.ts";

const NOUN = "the citizenship of detected victims";

test("who named other countries is counted, and who reported of nobody is named", () => {
  const statement = flowsStatement(flows, NOUN);
  expect(statementText(statement)).toBe(
    "From 2018 to 2020, two of the three states reported the citizenship of detected victims for at least one year. The " +
      "Russian Federation has no reported figure on it.",
  );
  expect(statement.proof.panel).toEqual(["ROU", "TUR"]);
  // Romania's one figure and Türkiye's four.
  expect(statement.proof.inputs).toHaveLength(5);
});

test("two silent states have no figure", () => {
  const rows = flows.rows.map((row) => (row.state === "TUR" ? { ...row, years: [], cells: [] } : row));
  expect(statementText(flowsStatement({ ...flows, rows, silent: ["RUS", "TUR"] }, NOUN))).toContain(
    "one of the three states reported the citizenship of detected victims for at least one year. The Russian Federation " +
      "and Türkiye have no reported figure on it.",
  );
});

test("where all reported, nobody is named", () => {
  const rows = flows.rows.filter((row) => row.state !== "RUS");
  const statement = flowsStatement({ ...flows, rows, silent: [] }, NOUN);
  expect(statementText(statement)).toBe(
    "From 2018 to 2020, two of the two states reported the citizenship of detected victims for at least one year.",
  );
});

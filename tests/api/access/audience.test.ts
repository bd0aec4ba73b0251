import { expect, test } from "vitest";

import { judgeReading } from "../../../api/access/audience.ts";

const greece = { role: "contact", state: "GRC" } as const;

test("mirror statistics are for the coordinator, of all states or of some", () => {
  expect(judgeReading("mirror", { role: "coordinator" }, [])).toBeNull();
  expect(judgeReading("mirror", { role: "coordinator" }, ["ROU", "GRC"])).toBeNull();
});

test("the public is refused, whatever it asks for", () => {
  for (const states of [[], ["GRC"], ["ROU", "GRC"]]) {
    expect(judgeReading("mirror", { role: "public" }, states)).toMatch(/two states and the coordinator/);
  }
});

test("a state sees the pairs that it is one of, and none of others", () => {
  expect(judgeReading("mirror", greece, ["GRC"])).toBeNull();
  expect(judgeReading("mirror", greece, [])).toMatch(/states=GRC/);
  expect(judgeReading("mirror", greece, ["ROU"])).toMatch(/states=GRC/);
  // Of Romania every pair would be answered, those with third states too.
  expect(judgeReading("mirror", greece, ["GRC", "ROU"])).toMatch(/states=GRC/);
});

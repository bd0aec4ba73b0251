import { expect, test } from "vitest";

import { editDistance, nearest } from "../../../api/normalising/suggestion.ts";

const DRUGS = [
  { code: "HER", label: "Heroin", aliases: ["героин"] },
  { code: "COC", label: "Cocaine", aliases: [] },
  { code: "CRA", label: "Crack", aliases: [] },
];

test.each([
  ["kitten", "sitting", 3],
  ["abcd", "acbd", 1],
  ["", "abc", 3],
  ["same", "same", 0],
])("%j and %j are %i steps apart", (a, b, steps) => {
  expect(editDistance(a, b, 10)).toBe(steps);
});

test("the count is given up beyond the limit", () => {
  expect(editDistance("aaaaaaaa", "bbbbbbbb", 3)).toBe(4);
});

test("a slip of one letter finds the name, in any of its wordings", () => {
  expect(nearest("Herion", DRUGS)?.code).toBe("HER");
  expect(nearest("cocain", DRUGS)?.code).toBe("COC");
  expect(nearest("героiн", DRUGS)?.code).toBe("HER");
});

test("what is near to nothing, or near to two, suggests nothing", () => {
  expect(nearest("amphetamine", DRUGS)).toBeNull();
  expect(nearest("xx", DRUGS)).toBeNull();
  const twins = [
    { code: "A", label: "table", aliases: [] },
    { code: "B", label: "cable", aliases: [] },
  ];
  expect(nearest("sable", twins)).toBeNull();
});

import { expect, test } from "vitest";

import { holderOf } from "../../../api/contract/holding.ts";

test("of two rounds that answer, the later one holds, in whichever order they are given", () => {
  const rounds = [
    { round: "2018-2020", answers: true },
    { round: "2020-2022", answers: true },
  ];
  expect(holderOf(rounds)?.round).toBe("2020-2022");
  expect(holderOf(rounds.toReversed())?.round).toBe("2020-2022");
});

test("a later round that leaves the year empty leaves the earlier one in force", () => {
  const rounds = [
    { round: "2018-2020", answers: true },
    { round: "2020-2022", answers: false },
  ];
  expect(holderOf(rounds)?.round).toBe("2018-2020");
});

test("where all leave it empty the later one says so; where nobody has rows nobody holds", () => {
  const rounds = [
    { round: "2018-2020", answers: false },
    { round: "2020-2022", answers: false },
  ];
  expect(holderOf(rounds)?.round).toBe("2020-2022");
  expect(holderOf([])).toBeNull();
});

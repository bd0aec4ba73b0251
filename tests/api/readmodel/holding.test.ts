import { expect, test } from "vitest";

import { blockKey, type Blocks, haveRivals, holdingOf, type Member } from "../../../api/readmodel/holding.ts";

function member(number: number, round: string, firstYear: number, lastYear: number, state = "ROU"): Member {
  return { number, state, round, vintage: number, sections: ["A"], firstYear, lastYear };
}

const noBlocks = (): Blocks => {
  throw new Error("Nobody's blocks should be asked for where no years overlap.");
};

test("a contribution holds from the release that first has it", () => {
  const earlier = member(1, "2015-2017", 2015, 2017);
  const later = member(2, "2018-2020", 2018, 2020);
  const holding = holdingOf([[earlier], [earlier, later]], noBlocks);
  expect(holding(1, "A", "X", 2015)).toEqual([{ since: 1, before: 3 }]);
  expect(holding(2, "A", "X", 2018)).toEqual([{ since: 2, before: 3 }]);
});

test("a vintage holds until a release has the next one", () => {
  const holding = holdingOf([[member(1, "2018-2020", 2018, 2020)], [member(2, "2018-2020", 2018, 2020)]], noBlocks);
  expect(holding(1, "A", "X", 2019)).toEqual([{ since: 1, before: 2 }]);
  expect(holding(2, "A", "X", 2019)).toEqual([{ since: 2, before: 3 }]);
});

test("contributions of different states never rival", () => {
  const holding = holdingOf(
    [[member(1, "2018-2020", 2018, 2020), member(2, "2018-2021", 2018, 2021, "BGR")]],
    noBlocks,
  );
  expect(holding(1, "A", "X", 2019)).toEqual([{ since: 1, before: 2 }]);
});

test("where rounds share a year the later one holds, indicator by indicator, if it has a figure", () => {
  const earlier = member(1, "2018-2020", 2018, 2020);
  const later = member(2, "2021-2023", 2020, 2023);
  const blocks: ReadonlyMap<number, Blocks> = new Map([
    [
      1,
      new Map([
        [blockKey("VICTIMS", 2020), true],
        [blockKey("OFFENCES", 2020), true],
        [blockKey("VICTIMS", 2019), true],
      ]),
    ],
    [
      2,
      new Map([
        [blockKey("VICTIMS", 2020), true],
        [blockKey("OFFENCES", 2020), false],
        [blockKey("PRICES", 2020), false],
      ]),
    ],
  ]);
  const holding = holdingOf([[earlier], [earlier, later]], (contribution) => blocks.get(contribution) ?? new Map());
  expect(holding(1, "A", "VICTIMS", 2020)).toEqual([{ since: 1, before: 2 }]);
  expect(holding(2, "A", "VICTIMS", 2020)).toEqual([{ since: 2, before: 3 }]);
  expect(holding(1, "A", "OFFENCES", 2020)).toEqual([{ since: 1, before: 3 }]);
  expect(holding(2, "A", "OFFENCES", 2020)).toEqual([]);
  expect(holding(1, "A", "VICTIMS", 2019)).toEqual([{ since: 1, before: 3 }]);
  expect(holding(2, "A", "PRICES", 2020)).toEqual([{ since: 2, before: 3 }]);
});

test("figures that hold again after another vintage withdrew have two spans", () => {
  const earlier = member(1, "2018-2020", 2018, 2020);
  const first = member(2, "2021-2023", 2020, 2023);
  const second = member(3, "2021-2023", 2021, 2023);
  const blocks: ReadonlyMap<number, Blocks> = new Map([
    [1, new Map([[blockKey("VICTIMS", 2020), true]])],
    [2, new Map([[blockKey("VICTIMS", 2020), true]])],
  ]);
  const holding = holdingOf(
    [[earlier], [earlier, first], [earlier, second]],
    (contribution) => blocks.get(contribution) ?? new Map(),
  );
  expect(holding(1, "A", "VICTIMS", 2020)).toEqual([
    { since: 1, before: 2 },
    { since: 3, before: 4 },
  ]);
});

test("the rule is said only where it decides something", () => {
  const [earlier, later] = [member(1, "2015-2017", 2015, 2017), member(2, "2018-2020", 2018, 2020)];
  expect(haveRivals([earlier, later])).toBe(false);
  expect(haveRivals([earlier, member(2, "2018-2020", 2017, 2020)])).toBe(true);
  expect(haveRivals([earlier, member(2, "2018-2020", 2017, 2020, "BGR")])).toBe(false);
});

test("a part of one agency leaves the sections of others to the vintage before", () => {
  const whole = { ...member(1, "2018-2020", 2018, 2020), sections: ["A", "B"] };
  const part = { ...member(2, "2018-2020", 2018, 2020), sections: ["B"] };
  const blocks: Blocks = new Map([
    [blockKey("X", 2019), true],
    [blockKey("Y", 2019), true],
  ]);
  const holding = holdingOf([[whole], [whole, part]], () => blocks);
  expect(holding(1, "A", "X", 2019)).toEqual([{ since: 1, before: 3 }]);
  expect(holding(1, "B", "Y", 2019)).toEqual([{ since: 1, before: 2 }]);
  expect(holding(2, "B", "Y", 2019)).toEqual([{ since: 2, before: 3 }]);
});

test("what a part leaves out of its own section is withdrawn", () => {
  const whole = { ...member(1, "2018-2020", 2018, 2020), sections: ["B"] };
  const part = member(2, "2018-2020", 2018, 2020);
  const blocks = (contribution: number): Blocks =>
    new Map(contribution === 1 ? [[blockKey("Y", 2019), true]] : [[blockKey("X", 2019), true]]);
  const holding = holdingOf([[whole], [whole, { ...part, sections: ["B"] }]], blocks);
  expect(holding(1, "B", "Y", 2019)).toEqual([{ since: 1, before: 2 }]);
});

test("parts of one round are no rounds that overlap", () => {
  const whole = { ...member(1, "2018-2020", 2018, 2020), sections: ["A", "B"] };
  const part = { ...member(2, "2018-2020", 2018, 2020), sections: ["B"] };
  expect(haveRivals([whole, part])).toBe(false);
});

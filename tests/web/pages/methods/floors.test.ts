import { expect, test } from "vitest";

import { floorGroups } from "../../../../web/pages/methods/floors.ts";
import { edition } from "../../../support/edition.ts";

const { settings } = edition();

test("the floors are those of the settings, in words", () => {
  const lines = floorGroups(settings, 13).flatMap((group) => group.lines);
  const value = (words: RegExp): string | undefined => lines.find((line) => words.test(line.words))?.value;
  expect(value(/^Share of the 13 states/)).toBe("60 per cent, which is 8 states");
  expect(value(/warning on coverage/)).toBe("75 per cent, which is fewer than 10 states");
  // The threshold is ln 1.4 either way: up by 40 per cent, or down to 1/1.4 of it.
  expect(value(/^It differs from the year before/)).toBe("40 per cent upwards, or 29 per cent downwards");
  expect(value(/children/)).toBe("1 to 9");
});

test("another setting gives another line", () => {
  const stricter = { ...settings, floors: { ...settings.floors, reporters: 9 } };
  const first = (given: typeof settings) => floorGroups(given, 13)[0]?.lines[0]?.value;
  expect([first(settings), first(stricter)]).toEqual([String(settings.floors.reporters), "9"]);
});

test("no number of the settings is left out", () => {
  const isRange = (value: unknown): boolean =>
    typeof value === "object" && value !== null && "least" in value && "most" in value;
  // A range has one line, as have the ranges of all drugs.
  const numbers = (value: object): number =>
    Object.values(value).reduce((sum: number, each: unknown) => {
      if (typeof each !== "object" || each === null || isRange(each) || Object.values(each).every(isRange))
        return sum + 1;
      return sum + numbers(each);
    }, 0);
  const lines = floorGroups(settings, 13).flatMap((group) => group.lines);
  // The two tolerances of quantities share a line; the line on counts has no setting.
  expect(lines).toHaveLength(numbers(settings) - 1 + 1);
});

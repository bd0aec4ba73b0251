import { expect, test } from "vitest";

import { exactly } from "../../../api/statistics/interval.ts";
import { movementBetween } from "../../../api/statistics/movement.ts";

const limits = { small: 0.05, z: 3 };

test("by less than five per cent is little, whatever is counted", () => {
  expect(movementBetween(exactly(2064), exactly(2070), true, limits)).toBe("little");
  expect(movementBetween(exactly(1000), exactly(1049), false, limits)).toBe("little");
});

test("counts must move by more than chance; kilograms need not", () => {
  // 2(√25 − √16) = 2, below 3; 2(√36 − √16) = 4.
  expect(movementBetween(exactly(16), exactly(25), true, limits)).toBe("little");
  expect(movementBetween(exactly(16), exactly(36), true, limits)).toBe("increased");
  expect(movementBetween(exactly(25), exactly(16), false, limits)).toBe("decreased");
});

test("from none to many is a rise", () => {
  expect(movementBetween(exactly(0), exactly(9), true, limits)).toBe("increased");
});

test("a range that allows two answers decides nothing", () => {
  expect(movementBetween({ low: 10, high: 40 }, exactly(40), true, limits)).toBe("undecided");
});

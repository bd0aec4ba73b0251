import { expect, test } from "vitest";

import { jumpBetween, shiftBetween } from "../../../api/statistics/jump.ts";
import { turningPoints } from "../../../api/statistics/turning-points.ts";

const limits = { logRatio: 0.336472, count: 20, quantity: 10, quantityFactor: 10, z: 3, digitShift: 0.02 };

test("Ukraine's 198, 1,192 and 262 victims are two jumps", () => {
  expect(jumpBetween(198, 1192, "count", limits)).toBe("jump");
  expect(jumpBetween(1192, 262, "count", limits)).toBe("jump");
});

test("a small count, a difference within chance, a change by less than 40 per cent are none", () => {
  expect(jumpBetween(3, 19, "count", limits)).toBeNull();
  // (25 − 14) / √39 = 1.76
  expect(jumpBetween(14, 25, "count", limits)).toBeNull();
  expect(jumpBetween(1000, 1399, "count", limits)).toBeNull();
  expect(jumpBetween(1000, 1401, "count", limits)).toBe("jump");
});

test("a ratio close to ten is a shifted digit; a zero beside many is its own kind", () => {
  expect(jumpBetween(45, 450, "count", limits)).toBe("digit-shift");
  expect(jumpBetween(4510, 450, "count", limits)).toBe("digit-shift");
  expect(jumpBetween(0, 45, "count", limits)).toBe("zero");
});

test("quantities and amounts of money need a factor of ten, prices a shifted digit, shares are not asked about", () => {
  expect(jumpBetween(100, 900, "quantity", limits)).toBeNull();
  expect(jumpBetween(100, 1300, "quantity", limits)).toBe("jump");
  expect(jumpBetween(5, 9, "quantity", limits)).toBeNull();
  expect(jumpBetween(1000, 9000, "money", limits)).toBeNull();
  expect(jumpBetween(1000, 13_000, "money", limits)).toBe("jump");
  expect(jumpBetween(30, 900, "price", limits)).toBeNull();
  expect(jumpBetween(30, 300, "price", limits)).toBe("digit-shift");
  expect(jumpBetween(0.01, 0.1, "share", limits)).toBeNull();
});

test("within two per cent of ten, hundred or thousand a digit is taken to have shifted, on either side", () => {
  expect(jumpBetween(10, 98.1, "quantity", limits)).toBe("digit-shift");
  expect(jumpBetween(10, 97, "quantity", limits)).toBeNull();
  expect(jumpBetween(10, 101.9, "quantity", limits)).toBe("digit-shift");
  expect(jumpBetween(10, 103, "quantity", limits)).toBe("jump");
  expect(jumpBetween(17_272, 17.3, "quantity", limits)).toBe("digit-shift");
  expect(shiftBetween(17_272, 17.3, limits.digitShift)).toBe(1000);
  expect(shiftBetween(10, 50, limits.digitShift)).toBeNull();
});

test("a series turns where both neighbours are lower or higher by more than chance", () => {
  expect(turningPoints([198, 1192, 262, 152, 163], 3)).toEqual([{ at: 1, kind: "peak" }]);
  expect(turningPoints([198, 1192, 262, 152, 163], 0)).toEqual([
    { at: 1, kind: "peak" },
    { at: 3, kind: "trough" },
  ]);
  expect(turningPoints([400, 100, 400], 3)).toEqual([{ at: 1, kind: "trough" }]);
});

test("next to a gap, on a slope and on a plateau nothing turns", () => {
  expect(turningPoints([1, null, 900, 1], 0)).toEqual([]);
  expect(turningPoints([1, 2, 3], 0)).toEqual([]);
  expect(turningPoints([1, 2, 2, 1], 0)).toEqual([]);
});

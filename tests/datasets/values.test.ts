import fc from "fast-check";
import { expect, test } from "vitest";

import { sumOfDecimals } from "../../datasets/build/decimal.ts";
import { parseNote, writeNote } from "../../datasets/build/note.ts";
import { contributedValue, rangeOfValues, sumOfValues } from "../../datasets/build/values.ts";

test("grouping is taken out and nothing else is changed", () => {
  expect(contributedValue("1,192")).toBe("1192");
  expect(contributedValue("<5")).toBe("<5");
  expect(contributedValue("0.122750002")).toBe("0.122750002");
  expect(contributedValue("5e-05")).toBe("5e-05");
});

test("a cell without a number is no value", () => {
  expect(contributedValue("NULL")).toBeNull();
  expect(contributedValue("")).toBeNull();
  expect(contributedValue("1,19")).toBeNull();
});

test("an interval and a number make an interval: 35 and <5 are 36 to 39", () => {
  expect(sumOfValues(["35", "<5"])).toBe("36-39");
  expect(sumOfValues(["27", "<5", "5", "20"])).toBe("53-56");
  expect(sumOfValues(["407", "36"])).toBe("443");
  expect(sumOfValues(["<5"])).toBe("<5");
});

test("decimals are added without binary noise, exponents included", () => {
  expect(sumOfDecimals(["0.1", "0.2"])).toBe("0.3");
  expect(sumOfDecimals(["17811", "719.9"])).toBe("18530.9");
  expect(sumOfDecimals(["2.50E-07", "1"])).toBe("1.00000025");
  expect(sumOfDecimals(["1e3", "0.5"])).toBe("1000.5");
});

test("whole numbers are added as whole numbers", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), (numbers) => {
      const sum = numbers.reduce((total, number) => total + BigInt(number), 0n);
      expect(sumOfDecimals(numbers.map(String))).toBe(String(sum));
    }),
  );
});

test("two prices are a range, whatever their order", () => {
  expect(rangeOfValues(["70.0", "45.0"])).toBe("45.0-70.0");
  expect(rangeOfValues(["9.5", "10.5"])).toBe("9.5-10.5");
  expect(rangeOfValues(["45.0"])).toBe("45.0");
});

test("a note is read back as it was written", () => {
  const text =
    "UNODC ARQ drug seizures, edition 1970-2020; line 46214 + line 46217; addends 17385.17562 + 366.55; prepared: cleaned by a third party (daraa17)";
  const note = parseNote(text);
  expect(note).toEqual({
    publisher: "UNODC",
    dataset: "ARQ drug seizures",
    edition: "1970-2020",
    places: ["line 46214", "line 46217"],
    addends: ["17385.17562", "366.55"],
    labels: [],
    countedOnce: [],
    publishedAs: null,
    prepared: "cleaned by a third party (daraa17)",
  });
  expect(note === null ? "" : writeNote(note)).toBe(text);
});

test("free text is no note", () => {
  expect(parseNote("checked with the prosecutor's office")).toBeNull();
  expect(parseNote("UNODC GLOTIP, edition 2025-04-14")).toBeNull();
  expect(parseNote("UNODC GLOTIP, edition 2025-04-14; sheet a row 1; provisional")).toBeNull();
});

import { expect, test } from "vitest";

import { sourceOf } from "../../../api/normalising/source.ts";

test("a note of a compiled row names publisher, data set, edition and rows", () => {
  const note =
    "UNODC GLOTIP, edition 2025-04-14; sheet data_glotip_1 row 47792 + sheet data_glotip_1 row 47793; addends 407 + 36";
  expect(sourceOf(note)).toEqual({
    publisher: "UNODC",
    dataset: "GLOTIP",
    edition: "2025-04-14",
    where: "sheet data_glotip_1 row 47792 + sheet data_glotip_1 row 47793",
    remarks: ["addends 407 + 36"],
  });
});

test("a data set of several words and an edition of years are kept whole", () => {
  expect(sourceOf("UNODC ARQ drug seizures, edition 1970-2020; line 812")).toEqual({
    publisher: "UNODC",
    dataset: "ARQ drug seizures",
    edition: "1970-2020",
    where: "line 812",
    remarks: [],
  });
});

test("a note in a state's own words names no publisher", () => {
  expect(sourceOf("Counted by the border police, edition of March")).toBeNull();
  expect(sourceOf("UNODC GLOTIP, edition 2025-04-14")).toBeNull();
  expect(sourceOf("")).toBeNull();
});

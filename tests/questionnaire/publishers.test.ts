import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { findCode } from "../../questionnaire/index.ts";
import { edition } from "../support/edition.ts";

/** The publishers' figures lie beside a development copy of the repository, and are no part of it. */
const FIGURES = join(import.meta.dirname, "../../../shared/data/bsec_long.csv");
const hasFigures = existsSync(FIGURES);
if (!hasFigures)
  console.info("Skipped: the publishers' categories against the code lists, since their figures are not here.");

interface Row {
  readonly indicator: string;
  readonly breakdown: string;
}

/** The distinct categories, `group › category`, that no code of the dimensions has as its name. */
function unnamed(indicator: RegExp, dimensions: readonly string[], category: (row: Row) => string): readonly string[] {
  const { data } = Papa.parse<Row>(readFileSync(FIGURES, "utf8"), { header: true, skipEmptyLines: true });
  const missing = new Set<string>();
  for (const row of data.filter((one) => indicator.test(one.indicator))) {
    const text = category(row);
    if (dimensions.every((dimension) => findCode(edition(), dimension, text) === null)) missing.add(text);
  }
  return [...missing];
}

test.skipIf(!hasFigures)("every category of seized drugs has a code of its own", () => {
  expect(unnamed(/^Seizures: /, ["drug", "precursor"], (row) => row.breakdown)).toEqual([]);
});

test.skipIf(!hasFigures)("every drug with a price has a code", () => {
  expect(unnamed(/^Price /, ["drug"], (row) => row.breakdown.replace(/ (powder|tablets)$/, ""))).toEqual([]);
});

test.skipIf(!hasFigures)("every type, condition, marking and justification of seized arms has a code", () => {
  const dimensions = ["weapon", "condition", "marking", "tracing", "justification", "location", "linked_offence"];
  const named = (row: Row): string => row.breakdown.split("|")[1] ?? "";
  // "Surrendered" stands among the markings of surrendered arms by mistake of the publisher.
  expect(unnamed(/^Arms /, dimensions, named)).toEqual(["Surrendered"]);
});

import { z } from "zod";

import { ConvertFailure } from "./failure.ts";
import type { Entry } from "./places.ts";
import { readRows } from "./published.ts";
import { STATE_CODES, stateNamed, stateOfEurostat } from "./states.ts";
import type { Sheet, SheetRow } from "./workbook.ts";

/**
 * The figures of the 13 states in a workbook of UNODC's data portal, named as `bsec_long.csv` names them.
 *
 * All three workbooks have two title lines, the same headings in line 3, and counts beside rates: rates are left out.
 * `source` tells whose indicator and breakdown are spelt how.
 */
export function workbookEntries(sheet: Sheet, source: "glotip" | "cts" | "iafq"): readonly Entry[] {
  return sheet.rows.slice(3).flatMap(({ row, cells }) => {
    const cell = (column: string): string => (cells[column] ?? "").trim();
    if (!STATE_CODES.includes(cell("A")) || cell("K") !== "Counts") return [];
    return {
      ...namedAsIn(source, cells),
      state: cell("A"),
      year: Number(cell("J")),
      value: cell("L"),
      unit: "count",
      place: `sheet ${sheet.name} row ${row}`,
      range: [],
    };
  });
}

function namedAsIn(
  source: "glotip" | "cts" | "iafq",
  cells: SheetRow["cells"],
): Pick<Entry, "indicator" | "breakdown" | "dropped"> {
  const cell = (column: string): string => (cells[column] ?? "").trim();
  const category = cell("G") === "" ? "None" : cell("G");
  if (source === "glotip") {
    const breakdown = [cell("F"), category, cell("H"), cell("I")].join("|");
    return { indicator: cell("E"), breakdown, dropped: "" };
  }
  if (source === "cts") return { indicator: `${cell("E")}: ${category}`, breakdown: cell("H"), dropped: "" };
  return { indicator: cell("E"), breakdown: [cell("F"), category].join("|"), dropped: cell("H") };
}

/** The figures of the 13 states in the seizures of 1970-2020. Line numbers are those of the CSV file. */
export function earlySeizureEntries(text: string): readonly Entry[] {
  return readRows(text).flatMap(([, country = "", , group = "", drug = "", year = "", kilograms = ""], index) => {
    const state = stateNamed(country);
    if (state === null) return [];
    const named = { indicator: `Seizures: ${group}`, breakdown: drug, year: Number(year), value: kilograms };
    return { ...named, state, unit: "kg-eq", place: `line ${index + 1}`, dropped: "", range: [] };
  });
}

const amount = z.union([z.number(), z.string()]);

const seizureSchema = z.array(
  z.object({ msCode: z.string(), "Drug group": z.string(), Drug: z.string(), Year: z.number(), Kilograms: amount }),
);

/** The figures of the 13 states in the seizures of 2018-2022. Records are counted from 1. */
export function seizureEntries(json: string): readonly Entry[] {
  return seizureSchema.parse(JSON.parse(json)).flatMap((record, index) => {
    if (!STATE_CODES.includes(record.msCode)) return [];
    return {
      state: record.msCode,
      indicator: `Seizures: ${record["Drug group"]}`,
      breakdown: record.Drug,
      year: record.Year,
      value: String(record.Kilograms),
      unit: "kg",
      place: `record ${index + 1}`,
      dropped: "",
      range: [],
    };
  });
}

const priceSchema = z.array(
  z.object({
    "Country/Territory": z.string(),
    Drug: z.string(),
    LevelOfSale: z.string(),
    Year: z.number(),
    Typical_USD: amount,
    Minimum_USD: amount,
    Maximum_USD: amount,
    Unit: z.string(),
  }),
);

/** The prices of the 13 states in 2018-2022; with the lowest and highest. Records are counted from 1. */
export function priceEntries(json: string): readonly Entry[] {
  return priceSchema.parse(JSON.parse(json)).flatMap((record, index) => {
    const state = stateNamed(record["Country/Territory"]);
    if (state === null) return [];
    return {
      state,
      indicator: `Price (typical USD): ${record.LevelOfSale}`,
      breakdown: record.Drug,
      year: record.Year,
      value: String(record.Typical_USD),
      unit: `USD/${record.Unit}`,
      place: `record ${index + 1}`,
      dropped: "",
      range: [String(record.Minimum_USD), String(record.Maximum_USD)],
    };
  });
}

const prevalenceSchema = z.array(
  z.object({ "Country/Territory": z.string(), Drug: z.string(), Year: z.string(), All: z.string() }),
);

/** The survey results of the 13 states on drug use. Records are counted from 1. */
export function prevalenceEntries(json: string): readonly Entry[] {
  return prevalenceSchema.parse(JSON.parse(json)).flatMap((record, index) => {
    const state = stateNamed(record["Country/Territory"]);
    if (state === null) return [];
    return {
      state,
      indicator: "Prevalence of use %, general population",
      breakdown: record.Drug,
      year: Number(record.Year),
      value: record.All,
      unit: "percent",
      place: `record ${index + 1}`,
      dropped: "",
      range: [],
    };
  });
}

/** The offences that bsec_long.csv takes from Eurostat, as it names them. */
const EUROSTAT_OFFENCES: Readonly<Record<string, string>> = {
  ICCS0101: "intentional homicide",
  ICCS020221: "kidnapping",
  ICCS0302: "sexual exploitation",
  ICCS030221: "child pornography",
  ICCS0601: "unlawful acts involving controlled drugs",
  ICCS0701: "fraud",
  ICCS0703: "corruption",
  ICCS07041: "money laundering",
  ICCS0903: "acts against computer systems",
  ICCS09051: "participation in organised criminal group",
};

/**
 * The counts of the member states in Eurostat's table.
 *
 * The first column packs four keys; a `:` is no figure, letters after a number would be Eurostat's flags: the edition used has none for these states.
 */
export function eurostatEntries(text: string): readonly Entry[] {
  const [header = [], ...rows] = readRows(text, "\t");
  return rows.flatMap(([keys = "", ...cells], index) => {
    const [, iccs = "", unit = "", geo = ""] = keys.split(",");
    const state = stateOfEurostat(geo.trim());
    const offence = EUROSTAT_OFFENCES[iccs];
    if (state === null || offence === undefined || unit !== "NR") return [];
    return cells.flatMap((cell, column) => {
      const [value = "", flags = ""] = cell.trim().split(/\s+/);
      const year = Number(header[column + 1]?.trim());
      if (flags !== "")
        throw new ConvertFailure(`Eurostat flags ${geo} ${year} ${iccs} as ${flags}: say what becomes of it.`);
      if (value === ":" || value === "") return [];
      const named = { indicator: `Eurostat Offences: ${offence}`, breakdown: iccs, unit: "count", dropped: "" };
      return { ...named, state, year, value, place: `line ${index + 2} column ${year}`, range: [] };
    });
  });
}

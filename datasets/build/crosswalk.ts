import { ConvertFailure } from "./failure.ts";
import type { LocatedRow } from "./places.ts";
import { readRecords } from "./published.ts";

/** One line of a crosswalk table; its columns are explained in `crosswalk/README.md`. */
export interface Rule {
  readonly indicator: string;
  readonly breakdown: string;
  readonly years: string;
  readonly target: string;
  readonly dimensions: string;
  readonly unit: string;
  readonly role: string;
  readonly why: string;
}

/** Labels of the publishers by list; a null code leaves the row out, and the remark says why. */
export type Codes = ReadonlyMap<string, { readonly code: string | null; readonly remark: string }>;

/** What a rule makes of a row: the cell of the questionnaire that it speaks about, or the reason to leave it out. */
export type Resolved =
  | { readonly excluded: string }
  | {
      readonly indicator: string;
      readonly breakdown: Readonly<Record<string, string>>;
      readonly unit: string;
      readonly role: Role;
      readonly why: string;
    };

/** Rank among the rows of one cell, 1 first; or only ever a comparison. */
export type Role = number | "compare";

/** The rules of one crosswalk table, in order. */
export function readRules(text: string): readonly Rule[] {
  return readRecords(text).map((record) => ({
    indicator: record["indicator"] ?? "",
    breakdown: record["breakdown"] ?? "",
    years: record["years"] ?? "",
    target: record["target"] ?? "",
    dimensions: record["dimensions"] ?? "",
    unit: record["unit"] ?? "",
    role: record["role"] ?? "",
    why: record["why"] ?? "",
  }));
}

/** The labels of `crosswalk/codes.csv`, by `list|label`. */
export function readCodes(text: string): Codes {
  return new Map(
    readRecords(text).map(({ list = "", label = "", code = "", remark = "" }) => [
      `${list}|${label}`,
      { code: code === "" ? null : code, remark },
    ]),
  );
}

/**
 * What becomes of a row: the first rule that fits decides.
 *
 * Throws ConvertFailure where none fits: a label that nobody has looked at must not slip through.
 */
export function resolve(row: LocatedRow, rules: readonly Rule[], codes: Codes): Resolved {
  for (const rule of rules) {
    const found = fit(row, rule, codes);
    if (found === null) continue;
    if (rule.target === "") return { excluded: rule.why };
    const missing = Object.values(found).find((entry) => entry.code === null);
    if (missing !== undefined) return { excluded: missing.remark };
    const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, list: string) => found[list]?.code ?? "");
    const remarks = Object.values(found).map((entry) => entry.remark);
    return {
      indicator: rule.target,
      breakdown: breakdownOf(fill(rule.dimensions)),
      unit: fill(rule.unit),
      role: rule.role === "compare" ? "compare" : Number(rule.role === "" ? "1" : rule.role),
      why: [rule.why, ...remarks].filter((part) => part !== "").join("; "),
    };
  }
  throw new ConvertFailure(`No rule for ${row.source}: ${row.indicator} / ${row.breakdown} (line ${row.line}).`);
}

type Found = Readonly<Record<string, { readonly code: string | null; readonly remark: string }>>;

/** The codes that the placeholders of a rule stand for in this row; null where the rule does not fit. */
function fit(row: LocatedRow, rule: Rule, codes: Codes): Found | null {
  if (rule.indicator !== "*" && rule.indicator !== row.indicator) return null;
  if (!isWithin(rule.years, row.year)) return null;
  const breakdown = row.dropped === "" ? row.breakdown : `${row.breakdown}|${row.dropped}`;
  const parts = breakdown.split("|");
  const patterns = rule.breakdown.split("|");
  if (rule.breakdown !== "*" && patterns.length !== parts.length) return null;
  const found: Record<string, { readonly code: string | null; readonly remark: string }> = {};
  for (const [index, pattern] of patterns.entries()) {
    const list = /^\{(\w+)\}$/.exec(pattern)?.[1];
    if (list === undefined && pattern !== "*" && pattern !== parts[index]) return null;
    if (list === undefined) continue;
    const entry = codes.get(`${list}|${parts[index] ?? ""}`);
    if (entry === undefined) return null;
    found[list] = entry;
  }
  if (rule.unit !== "{unit}") return found;
  const unit = codes.get(`unit|${row.unit}`);
  if (unit === undefined) throw new ConvertFailure(`codes.csv has no unit ${row.unit} (line ${row.line}).`);
  return { ...found, unit };
}

function isWithin(years: string, year: number): boolean {
  if (years === "") return true;
  const [from = "", to = ""] = years.split("-");
  return Number(from) <= year && year <= Number(to);
}

function breakdownOf(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(";").filter((part) => part !== "");
  return Object.fromEntries(pairs.map((part) => part.split("=")).filter(([, code]) => code !== "_T"));
}

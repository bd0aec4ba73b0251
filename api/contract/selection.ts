/**
 * What a reader looks at: parsed alike from the query of the API and from the address of a page.
 *
 * It has no dependency, since it is part of the first thing the browser loads.
 */

/** All dimension ids; each may appear as a filter, `sex=F`. The first sixteen are fixed by the outer contract. */
export const DIMENSIONS = [
  "sex",
  "age",
  "victim_status",
  "exploitation",
  "sector",
  "citizenship",
  "partner",
  "drug",
  "form",
  "offence",
  "transport",
  "location",
  "cyber_type",
  "role",
  "person_type",
  "agency",
  "asset",
  "condition",
  "corruption",
  "direction",
  "justification",
  "lab_stage",
  "linked_offence",
  "market_level",
  "marking",
  "material_act",
  "means",
  "paid_by",
  "precursor",
  "pretext",
  "price_point",
  "provider",
  "ransom_paid",
  "referral",
  "report_channel",
  "sales_channel",
  "sentence",
  "service_type",
  "substance_class",
  "tracing",
  "weapon",
] as const;

/** How figures may be measured; what each means is in `api/aggregates/measure.ts`. */
export const MEASURE_NAMES = ["count", "per100k", "index", "change", "relative", "share", "average"] as const;

/** Widths that a moving average may have, in years: odd, so that it stands in the middle of them. */
export const WINDOWS = ["3", "5", "7", "9"] as const;

export interface Selection {
  /** Indicator code; empty where none was chosen. */
  readonly indicator: string;
  /** iso3 codes in BSEC order; empty means all 13. */
  readonly states: readonly string[];
  /** Null means from the first (to the last) year with figures. */
  readonly from: number | null;
  readonly to: number | null;
  /** The dimension to split by. */
  readonly by: string | null;
  /** Fixed codes; dimensions not named are the total. */
  readonly filter: Readonly<Record<string, string>>;
  readonly measure: (typeof MEASURE_NAMES)[number];
  /** Years of a moving average; null means those of the settings. Of no matter to other measures. */
  readonly window: number | null;
  /** Null means the indicator's first unit with figures. */
  readonly unit: string | null;
  readonly panel: "constant" | "available";
  /** Null means the latest release. */
  readonly release: string | null;
}

/** A selection and the parameters that were not understood, as `name=value`, for the page or the failure to report. */
export interface ParsedSelection {
  readonly selection: Selection;
  readonly problems: readonly string[];
}

const YEAR = /^(19|20)\d\d$/;

/**
 * Reads a selection from parameters. Unknown parameters are left to the caller (pages and figures have their own);
 * known ones with an impossible value are reported in `problems` and take their default.
 *
 * `findState` turns a code or a name into iso3, or null: the caller knows the states, this file does not.
 */
export function parseSelection(
  params: Readonly<Record<string, string | undefined>>,
  findState: (text: string) => string | null,
): ParsedSelection {
  const problems: string[] = [];
  const oneOf = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T => {
    const text = params[name];
    if (text === undefined || text === "") return otherwise;
    const found = allowed.find((choice) => choice === text);
    if (found === undefined) problems.push(`${name}=${text}`);
    return found ?? otherwise;
  };
  const year = (name: string): number | null => {
    const text = params[name];
    if (text === undefined || text === "") return null;
    if (YEAR.test(text)) return Number(text);
    problems.push(`${name}=${text}`);
    return null;
  };
  const states: string[] = [];
  for (const text of (params["states"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")) {
    const state = findState(text);
    if (state === null) problems.push(`states=${text}`);
    else if (!states.includes(state)) states.push(state);
  }
  const filter: Record<string, string> = {};
  for (const dimension of DIMENSIONS) {
    const code = params[dimension];
    if (code !== undefined && code !== "" && code !== "_T") filter[dimension] = code;
  }
  const by = params["by"];
  const window = oneOf("window", ["", ...WINDOWS], "");
  const isDimension = by !== undefined && DIMENSIONS.some((dimension) => dimension === by);
  if (by !== undefined && by !== "" && !isDimension) problems.push(`by=${by}`);
  const from = year("from");
  const to = year("to");
  if (from !== null && to !== null && from > to) problems.push(`from=${from}&to=${to}`);
  return {
    selection: {
      indicator: params["indicator"] ?? "",
      states: states.toSorted(),
      from,
      to,
      by: isDimension ? by : null,
      filter,
      measure: oneOf("measure", MEASURE_NAMES, "count"),
      window: window === "" ? null : Number(window),
      unit: params["unit"] === undefined || params["unit"] === "" ? null : params["unit"],
      panel: oneOf("panel", ["constant", "available"], "constant"),
      release: params["release"] === undefined || params["release"] === "" ? null : params["release"],
    },
    problems,
  };
}

/** The parameters that say this selection, defaults left out, lists sorted: equal selections give equal addresses. */
export function selectionParams(selection: Selection): Record<string, string> {
  const params: Record<string, string> = {};
  if (selection.indicator !== "") params["indicator"] = selection.indicator;
  if (selection.states.length > 0) params["states"] = selection.states.toSorted().join(",");
  if (selection.from !== null) params["from"] = String(selection.from);
  if (selection.to !== null) params["to"] = String(selection.to);
  if (selection.by !== null) params["by"] = selection.by;
  for (const dimension of DIMENSIONS) {
    const code = selection.filter[dimension];
    if (code !== undefined) params[dimension] = code;
  }
  if (selection.measure !== "count") params["measure"] = selection.measure;
  if (selection.window !== null && selection.measure === "average") params["window"] = String(selection.window);
  if (selection.unit !== null) params["unit"] = selection.unit;
  if (selection.panel !== "constant") params["panel"] = selection.panel;
  if (selection.release !== null) params["release"] = selection.release;
  return params;
}

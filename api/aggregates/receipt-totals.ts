import type { Edition, Indicator } from "../../questionnaire/edition.ts";
import { unitOf } from "../../questionnaire/lookup.ts";
import type { ContributionTotals } from "../contract/contribution.ts";
import { STATUSES, type Status } from "../contract/observation.ts";
import type { RecordStore } from "../record/record-store.ts";
import type { Row } from "../record/rows.ts";

type YearTotal = ContributionTotals["totals"][number];

/**
 * What a contribution says of each indicator that it speaks of, in the order of the questionnaire: how many figures, and
 * the total of each year of the round as it was sent. Nothing is summed here: a total is a row of the file.
 *
 * `totals` is empty for an indicator that has none (kilograms of different drugs).
 */
export function receiptTotals(record: RecordStore, contribution: number, edition: Edition): ContributionTotals[] {
  const rows = new Map<string, Row[]>();
  record.eachRow(contribution, (row) => {
    const key = `${row.indicator}|${row.unit}`;
    const same = rows.get(key) ?? [];
    rows.set(key, same);
    same.push(row);
  });
  return edition.indicators.flatMap((indicator) =>
    indicator.units.flatMap((unit) => {
      const own = rows.get(`${indicator.code}|${unit}`);
      return own === undefined ? [] : [totalsOf(indicator, unit, own, edition)];
    }),
  );
}

function totalsOf(indicator: Indicator, unit: string, rows: readonly Row[], edition: Edition): ContributionTotals {
  const wholes = new Map(rows.filter((row) => row.breakdown === "").map((row) => [row.year, row]));
  return {
    indicator: indicator.code,
    label: indicator.label,
    unit,
    unitLabel: unitOf(edition, unit)?.label ?? unit,
    figures: rows.filter((row) => row.missing === null).length,
    rows: rows.length,
    totals: indicator.mustSplitBy === null ? edition.years.map((year) => yearTotal(year, wholes.get(year))) : [],
  };
}

function yearTotal(year: number, row: Row | undefined): YearTotal {
  if (row === undefined) return { year, value: null, low: null, high: null, status: "not-reported" };
  const { value, low, high } = row;
  return { year, value, low, high, status: statusOf(row) };
}

function statusOf({ value, low, missing }: Row): Status {
  if (missing !== null) return STATUSES.find((status) => status === missing) ?? "not-available";
  if (value !== null) return value === 0 ? "zero" : "reported";
  return low === null ? "not-available" : "censored";
}

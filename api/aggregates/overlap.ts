import { formatPeriod, formatQuantity, formatRange, listWords, STATUS_WORDS } from "../../web/charts/format.ts";
import { holderOf } from "../contract/holding.ts";
import type { Overlap, RoundSaying } from "../contract/lineage.ts";
import { breakdownText, type ObservationKey } from "../contract/observation.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ModelRelease } from "../readmodel/read-model.ts";
import type { StoredContribution } from "../record/contributions.ts";
import type { RecordStore } from "../record/record-store.ts";
import type { Row } from "../record/rows.ts";
import { cellOfRow } from "./row-cell.ts";

/**
 * The rounds that answer a figure's indicator and year in a release, what each of them says of that very cell, and which
 * one holds; null where only one does.
 *
 * What a file says that is not free is for the coordinator alone: no disclosure step has looked at it, since it holds
 * nowhere in this release.
 */
export function overlapOf(
  record: RecordStore,
  { members, hasRivals }: ModelRelease,
  key: ObservationKey,
  audience: Audience,
): Overlap | null {
  if (!hasRivals) return null;
  const rounds = members
    .filter((member) => member.state === key.state && spans(member, key.year))
    .flatMap((member) => sayingOf(record, member, key, audience) ?? [])
    .toSorted((a, b) => (a.round < b.round ? -1 : 1));
  const holder = holderOf(rounds);
  if (holder === null || rounds.length < 2) return null;
  return { holds: holder.round, rounds, sentence: sentenceOf(rounds, holder, key) };
}

function spans({ firstYear, lastYear }: StoredContribution, year: number): boolean {
  return firstYear !== null && lastYear !== null && firstYear <= year && year <= lastYear;
}

/** Null where the contribution has no row for the indicator and year. */
function sayingOf(
  record: RecordStore,
  { number, id, state, round, confidentiality }: StoredContribution,
  { indicator, year, breakdown, unit }: ObservationKey,
  audience: Audience,
): RoundSaying | null {
  const rows: Row[] = [];
  record.eachRow(number, (row) => {
    if (row.indicator === indicator && row.year === year) rows.push(row);
  });
  if (rows.length === 0) return null;
  const answers = rows.some((row) => row.missing !== "not-reported");
  const own = rows.find((row) => row.breakdown === breakdownText(breakdown) && row.unit === unit);
  const base = { round, contribution: id, answers };
  if (confidentiality !== "free" && audience !== "coordinator") {
    return { ...base, cell: null, value: null, low: null, high: null, status: "suppressed" };
  }
  if (own === undefined) return { ...base, cell: null, value: null, low: null, high: null, status: "not-reported" };
  const { id: cell, value, low, high, status } = cellOfRow(number, state, own);
  return { ...base, cell, value, low, high, status };
}

function sentenceOf(rounds: readonly RoundSaying[], holder: RoundSaying, { year, unit }: ObservationKey): string {
  const named = listWords(rounds.map((each) => periodOf(each.round)));
  const latest = rounds.at(-1);
  const why =
    holder === latest
      ? `${periodOf(holder.round)} holds, since it is the later round that gives figures or a reason for none`
      : `${periodOf(holder.round)} holds, since ${periodOf(latest?.round ?? "")} leaves this indicator and year empty`;
  const others = rounds.filter((each) => each !== holder).map((each) => sayingWords(each, unit));
  return `The year ${year} is answered in the rounds ${named}; ${why}. ${others.join(" ")}`;
}

function sayingWords({ round, low, high, status }: RoundSaying, unit: string): string {
  const who = periodOf(round);
  if (low !== null && high !== null) {
    return `${who} said ${formatRange(formatQuantity(low), formatQuantity(high))} ${unit}.`;
  }
  if (status === "suppressed") return `What ${who} said is shown to its state and the coordinator only.`;
  return `${who} said: ${STATUS_WORDS[status]}.`;
}

/** `2018-2020` as text has it: `2018–2020`. */
function periodOf(round: string): string {
  const [from = "", to = ""] = round.split("-");
  return formatPeriod(Number(from), Number(to));
}

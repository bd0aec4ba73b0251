import type { State } from "../../../questionnaire/edition.ts";
import { formatPeriod } from "../../charts/format.ts";

/** How many states were members in which years: `2010–2019: 12`, `2020–2023: 13`. */
export interface MembersPeriod {
  readonly period: string;
  readonly members: number;
}

/** The number of members per year, equal years in one line. `years` ascend without gaps. */
export function membersByPeriod(
  states: readonly Pick<State, "memberSince">[],
  years: readonly number[],
): readonly MembersPeriod[] {
  const count = (year: number): number => states.filter((state) => state.memberSince <= year).length;
  const starts = years.filter((year, index) => index === 0 || count(year) !== count(years[index - 1] ?? year));
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? (years.at(-1) ?? from) : next - 1;
    return { period: formatPeriod(from, to), members: count(from) };
  });
}

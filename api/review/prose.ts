/** How numbers and names are written in the sentences of the Review. House rules: the United Nations Editorial Manual. */

import { formatNumber, formatQuantity, listWords, numberWord, signed } from "../../web/charts/format.ts";
import type { Interval } from "../statistics/interval.ts";

/** Counts of states and years: words under ten, figures from ten on. */
export function count(value: number): string {
  return withCommas(numberWord(value));
}

/**
 * A figure with its unit. Commas group thousands in running text, as in English documents of the United Nations;
 * tables and charts use thin spaces. An interval says both ends.
 */
export function figure(value: Interval, unit = ""): string {
  const unitText = unit === "" ? "" : `\u00a0${unit}`;
  const [low, high] = [withCommas(formatQuantity(value.low)), withCommas(formatQuantity(value.high))];
  return low === high ? `${low}${unitText}` : `between ${low} and ${high}${unitText}`;
}

/** A difference with its sign and unit: `−1,034`, `+65 kg`; an interval says both ends. */
export function signedFigure({ low, high }: Interval, unit = ""): string {
  const unitText = unit === "" ? "" : `\u00a0${unit}`;
  const text = (value: number) => withCommas(signed(value, formatQuantity(value)));
  return low === high ? `${text(low)}${unitText}` : `${text(low)} to ${text(high)}${unitText}`;
}

/**
 * A fraction as `32 per cent`: whole numbers, one decimal below 10 per cent where the base is 1,000 or more.
 *
 * "less than 1 per cent" where a change or share other than zero would print as 0. Its sign is left to the verb.
 */
export function perCent(value: Interval, base: number): string {
  const [small = 0, large = 0] = [Math.abs(value.low), Math.abs(value.high)].toSorted((a, b) => a - b);
  const places = base >= 1000 && large < 0.1 ? 1 : 0;
  const [from, to] = [withCommas(formatNumber(small * 100, places)), withCommas(formatNumber(large * 100, places))];
  if (from !== to) return `between ${from} and ${to} per cent`;
  return Number(to) === 0 && large > 0 ? "less than 1 per cent" : `${to} per cent`;
}

/** "Albania, Georgia and Ukraine", each name as running text has it. */
export function nameList(names: readonly string[]): string {
  return listWords(names.map(inProse));
}

/** A state's name inside a sentence: some take an article. */
export function inProse(name: string): string {
  return /^(Republic|Russian Federation|Hellenic Republic)/.test(name) ? `the ${name}` : name;
}

/** "from 2018 to 2020", "in 2018 and 2019", "in 2020". */
export function periodWords(from: number, to: number): string {
  if (from === to) return `in ${from}`;
  return to - from === 1 ? `in ${from} and ${to}` : `from ${from} to ${to}`;
}

function withCommas(text: string): string {
  return text.replaceAll("\u202f", ",");
}

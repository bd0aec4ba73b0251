import { type Breakdown, keyText, type Observation } from "../api/contract/observation.ts";
import type { Random } from "./random.ts";

/** A contribution to plant a fault in: its text, and what it reads to. */
export interface Ground {
  /** The lines of the canonical file, headings first. */
  readonly lines: readonly string[];
  readonly observations: readonly Observation[];
  /** What was accepted of the state's earlier rounds. */
  readonly previous: readonly Observation[];
}

/** A contribution with one fault. */
export interface Planted {
  readonly text: string;
  /** Keys of the cells that are no longer as they were. */
  readonly changed: ReadonlySet<string>;
}

/** What stands in place of a cell, by the cell's position among the observations. */
type Slip = ReadonlyMap<number, string>;

/** A slip of one cell takes a figure of some size and says what is written instead. */
interface CellFault {
  readonly least: number;
  readonly wrong: (value: number, random: Random) => number;
  readonly isMeant?: (observation: Observation, ground: Ground) => boolean;
}

const isWeight = ({ key }: Observation): boolean => key.unit === "kg";

/** Slips of one cell, each as offices make them; a figure is large enough for the slip to be one. */
const CELL_FAULTS: Readonly<Record<string, CellFault>> = {
  "one digit too many": { least: 2, wrong: (value) => value * 10 },
  "two digits too many": { least: 2, wrong: (value) => value * 100 },
  "three digits too many": { least: 2, wrong: (value) => value * 1000 },
  "one digit lost": { least: 20, wrong: (value) => Math.floor(value / 10) },
  "thousands lost": { least: 1000, wrong: (value) => Math.floor(value / 1000) },
  "grams for kilograms": { least: 0.01, wrong: (value) => value * 1000, isMeant: isWeight },
  "digits transposed": { least: 12, wrong: transposed },
  "zero for not known": { least: 2, wrong: () => 0 },
  "total added up wrongly": { least: 10, wrong: addedUpWrongly, isMeant: isTotalWithParts },
};

/** Slips of several cells. */
const TABLE_FAULTS: Readonly<Record<string, (ground: Ground, random: Random) => Slip>> = {
  "two rows exchanged": exchangedRows,
  "women exchanged with men or all": exchangedSexes,
  "two years exchanged": (ground, random) => otherYears(ground, random, (at) => (at < 2 ? 1 - at : null)),
  "a year copied from the one before": (ground, random) => otherYears(ground, random, (at) => (at === 1 ? 0 : null)),
  "all years one late": (ground, random) => otherYears(ground, random, (at) => at - 1),
};

/** The names of all faults. */
export const FAULTS: readonly string[] = [...Object.keys(CELL_FAULTS), ...Object.keys(TABLE_FAULTS)];

/** Plants a fault where it is one; null where the contribution has no place for it. */
export function plant(ground: Ground, fault: string, random: Random): Planted | null {
  const ofCell = CELL_FAULTS[fault];
  const slip = ofCell === undefined ? TABLE_FAULTS[fault]?.(ground, random) : slipOfCell(ground, ofCell, random);
  if (slip === undefined || slip.size === 0) return null;
  const lines = [...ground.lines];
  const changed = new Set<string>();
  for (const [at, text] of slip) {
    const observation = ground.observations[at];
    if (observation === undefined) continue;
    const { line, column } = observation.cell;
    lines[line - 1] = (lines[line - 1] ?? "")
      .split(",")
      .with(column - 1, text)
      .join(",");
    changed.add(keyText(observation.key));
  }
  return { text: `${lines.join("\n")}\n`, changed };
}

/** The number of an observation that has one. */
function numberOf({ observed }: Observation): number | null {
  return "value" in observed ? observed.value : null;
}

/** No cell before the note of a canonical file is ever quoted. */
function textOf({ lines, observations }: Ground, at: number): string {
  const cell = observations[at]?.cell;
  return cell === undefined ? "" : (lines[cell.line - 1]?.split(",")[cell.column - 1] ?? "");
}

function slipOfCell(ground: Ground, { least, wrong, isMeant }: CellFault, random: Random): Slip {
  const fit = ground.observations.flatMap((observation, at) => {
    const value = numberOf(observation);
    const isFit = value !== null && value >= least && (isMeant === undefined || isMeant(observation, ground));
    return isFit ? [{ at, value }] : [];
  });
  for (let tries = 0; tries < 20 && fit.length > 0; tries += 1) {
    const { at, value } = random.one(fit);
    const other = wrong(value, random);
    if (other !== value) return new Map([[at, String(Number(other.toPrecision(12)))]]);
  }
  return new Map();
}

/** Two neighbouring digits change places; the number itself where all are equal. */
function transposed(value: number, random: Random): number {
  const digits = String(value);
  const pairs = [...digits.matchAll(/(?=(\d)(\d))/g)].filter(([, a, b]) => a !== b);
  if (pairs.length === 0) return value;
  const { index, 1: first = "", 2: second = "" } = random.one(pairs);
  return Number(digits.slice(0, index) + second + first + digits.slice(index + 2));
}

/** One to thirty per cent too much or too little, and one at least. */
function addedUpWrongly(value: number, random: Random): number {
  const gap = Math.max(1, Math.round((value * (1 + random.below(30))) / 100));
  return random.isLucky(0.5) ? value + gap : value - gap;
}

function isTotalWithParts({ key }: Observation, { observations }: Ground): boolean {
  const isPart = (other: Observation): boolean =>
    other.key.indicator === key.indicator && other.key.year === key.year && isBrokenBy(other.key.breakdown, 1);
  return isBrokenBy(key.breakdown, 0) && observations.some(isPart);
}

function isBrokenBy(breakdown: Breakdown, dimensions: number): boolean {
  return Object.keys(breakdown).length === dimensions;
}

/** The texts of two cells change places; nothing where they say the same, or both are too small to tell. */
function exchanged(ground: Ground, pairs: readonly (readonly [number, number])[], random: Random): Slip {
  const fit = pairs.filter(([a, b]) => {
    const [first, second] = [ground.observations[a], ground.observations[b]];
    const values = [first, second].map((one) => (one === undefined ? null : numberOf(one)));
    const [x, y] = values;
    return typeof x === "number" && typeof y === "number" && x !== y && Math.max(x, y) >= 10;
  });
  if (fit.length === 0) return new Map();
  const [a, b] = random.one(fit);
  return new Map([
    [a, textOf(ground, b)],
    [b, textOf(ground, a)],
  ]);
}

function exchangedRows(ground: Ground, random: Random): Slip {
  const pairs = ground.observations.slice(1).map((_, at) => [at, at + 1] as const);
  return exchanged(ground, pairs, random);
}

function exchangedSexes(ground: Ground, random: Random): Slip {
  const places = new Map(ground.observations.map(({ key }, at) => [keyText(key), at]));
  const pairs = ground.observations.flatMap(({ key }, at) => {
    if (key.breakdown["sex"] !== "F" || !isBrokenBy(key.breakdown, 1)) return [];
    const others = [{}, { sex: "M" }].map((breakdown) => places.get(keyText({ ...key, breakdown })));
    return others.flatMap((other) => (other === undefined ? [] : [[at, other] as const]));
  });
  return exchanged(ground, pairs, random);
}

/**
 * The figures of one question get those of other years. `from` says for the position of a year among those of the question
 * the position of the year to take them from, -1 being the year before the first; null leaves a year alone.
 */
function otherYears(ground: Ground, random: Random, from: (at: number) => number | null): Slip {
  const { observations, previous } = ground;
  const texts = new Map(
    previous.flatMap((one) => {
      const value = numberOf(one);
      return value === null ? [] : [[keyText(one.key), String(value)] as const];
    }),
  );
  observations.forEach(({ key }, at) => texts.set(keyText(key), textOf(ground, at)));
  const questions = [...new Set(observations.map(({ key }) => key.indicator))];
  for (let tries = 0; tries < 20; tries += 1) {
    const question = random.one(questions);
    const slip = slipOfYears(ground, question, texts, from);
    const isSeen = [...slip].some(([at, text]) => Math.max(Number(text), Number(textOf(ground, at))) >= 10);
    if (isSeen) return slip;
  }
  return new Map();
}

function slipOfYears(
  ground: Ground,
  question: string,
  texts: ReadonlyMap<string, string>,
  from: (at: number) => number | null,
): Slip {
  const { observations } = ground;
  const years = [...new Set(observations.filter(({ key }) => key.indicator === question).map(({ key }) => key.year))];
  years.sort((a, b) => a - b);
  const slip = new Map<number, string>();
  observations.forEach(({ key }, at) => {
    if (key.indicator !== question) return;
    const position = from(years.indexOf(key.year));
    const first = years[0] ?? key.year;
    const year = position === null ? null : position < 0 ? first - 1 : (years[position] ?? null);
    const text = year === null ? undefined : texts.get(keyText({ ...key, year }));
    if (text !== undefined && text !== textOf(ground, at)) slip.set(at, text);
  });
  return slip;
}

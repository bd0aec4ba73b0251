import { STATUS_WORDS } from "../../web/charts/format.ts";
import type { State } from "../../questionnaire/edition.ts";
import type { MirrorPair, MirrorView } from "../contract/mirror.ts";
import { VICTIMS_MIRRORED } from "../contract/mirrored.ts";
import { breakdownText } from "../contract/observation.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { Cell } from "../readmodel/cell.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { differenceOfIntervals } from "../statistics/interval.ts";
import { amountOf } from "./amount.ts";
import { type Figures, figuresFor, intervalOf, pointOf } from "./figure.ts";
import { generalNote, notesOfCells } from "./notes.ts";
import { type Question, understand } from "./question.ts";
import { sourcesOf } from "./source.ts";

/** What a mirror is asked for; null years are all, no states are all 13. */
export type MirrorAsked = Pick<Selection, "release" | "from" | "to" | "states">;

/**
 * What states said of each other: victims with the citizenship of B detected by A beside citizens of B identified in A,
 * as B reported them, with both definitions. Only pairs of years in which at least one of the two reported.
 *
 * Not for the public: whoever calls this has made sure that the reader is the coordinator or one of the two states.
 */
export async function mirrorView(model: ReadModel, asked: MirrorAsked, audience: Audience): Promise<MirrorView> {
  const sides = {
    detected: questionOf(model, asked, VICTIMS_MIRRORED.detected, "citizenship"),
    identified: questionOf(model, asked, VICTIMS_MIRRORED.identified, "partner"),
  };
  const figures = {
    detected: await figuresFor(model, sides.detected, audience),
    identified: await figuresFor(model, sides.identified, audience),
  };
  const { years, states, release } = sides.detected;
  const isAsked = (state: State): boolean => asked.states.length === 0 || asked.states.includes(state.iso3);
  const pairs = years.flatMap((year) =>
    states.flatMap((detecting) =>
      states
        .filter((citizensOf) => citizensOf !== detecting && (isAsked(detecting) || isAsked(citizensOf)))
        .flatMap((citizensOf) => pairOf(sides, figures, { year, detecting, citizensOf }) ?? []),
    ),
  );
  const shown = [...figures.detected.all, ...figures.identified.all];
  const ids = new Set(pairs.flatMap((pair) => [pair.detected.cell, pair.identified.cell]));
  const cells = shown.filter((cell) => ids.has(cell.id));
  return {
    release: release.id,
    from: years[0] ?? 0,
    to: years.at(-1) ?? 0,
    detected: sideOf(sides.detected),
    identified: sideOf(sides.identified),
    stateNames: Object.fromEntries(states.map((state) => [state.iso3, state.name])),
    sources: sourcesOf(model, cells),
    reasons: [...REASONS],
    notes: [...notesOfCells(model, sides.detected, cells), ...NOTES.map(generalNote)],
    pairs,
  };
}

const NOTES = [
  "A difference is a question to both states, not a verdict on either. The two figures look at the same persons and are never added.",
] as const;

const REASONS = [
  "A person may be detected in one year and return, or become known at home, in another.",
  "One state may count presumed victims, the other only those formally identified.",
  "Citizenship is not residence or country of birth, and a person may hold two citizenships.",
  "A citizen may return without having been identified as a victim abroad.",
  "A state may not be told of its citizens, or be told through another authority than the one that reports.",
] as const;

interface Sides<T> {
  readonly detected: T;
  readonly identified: T;
}

/** All 13 states over the years asked for, or over all years that either indicator has figures of. */
function questionOf(model: ReadModel, { release, from, to }: MirrorAsked, indicator: string, by: string): Question {
  const open = {
    states: [],
    filter: {},
    measure: "count",
    window: null,
    unit: null,
    panel: "constant",
    release,
  } as const;
  const both = Object.values(VICTIMS_MIRRORED).map((code) =>
    understand(model, { ...open, indicator: code, by: null, from, to }),
  );
  const years = both.flatMap((question) => question.years);
  return understand(model, { ...open, indicator, by, from: Math.min(...years), to: Math.max(...years) });
}

interface Place {
  readonly year: number;
  readonly detecting: State;
  readonly citizensOf: State;
}

/** Null where neither of the two has a cell. */
function pairOf(sides: Sides<Question>, figures: Sides<Figures>, place: Place): MirrorPair | null {
  const { year, detecting, citizensOf } = place;
  const detected = figures.detected.at(detecting.iso3, breakdownText({ citizenship: citizensOf.iso2 }), year);
  const identified = figures.identified.at(citizensOf.iso3, breakdownText({ partner: detecting.iso2 }), year);
  if (detected === null && identified === null) return null;
  const [said, mirrored] = [intervalOf(detected), intervalOf(identified)];
  const difference = said === null || mirrored === null ? null : differenceOfIntervals(said, mirrored);
  const reportedAny = (of: Figures, state: State): boolean =>
    of.all.some((cell) => cell.state === state.iso3 && cell.year === year && cell.low !== null);
  const [detectingReported, citizensOfReported] = [
    reportedAny(figures.detected, detecting),
    reportedAny(figures.identified, citizensOf),
  ];
  const missing = [
    ...(said === null
      ? [whyMissing(detected, { reporter: detecting, other: citizensOf, year, any: detectingReported })]
      : []),
    ...(mirrored === null
      ? [whyMissing(identified, { reporter: citizensOf, other: detecting, year, any: citizensOfReported })]
      : []),
  ];
  return {
    year,
    detecting: detecting.iso3,
    citizensOf: citizensOf.iso3,
    detected: pointOf(detected, year, sides.detected.isAsked(year)),
    identified: pointOf(identified, year, sides.identified.isAsked(year)),
    detectingReported,
    citizensOfReported,
    difference: amountOf(difference),
    agrees: difference === null ? null : difference.low <= 0 && difference.high >= 0,
    why: missing.length === 0 ? null : missing.join(" "),
  };
}

interface Silence {
  readonly reporter: State;
  readonly other: State;
  readonly year: number;
  /** Whether it reported of any country that year. */
  readonly any: boolean;
}

/** Why a side has no number: what it said instead, or how silent it was. */
function whyMissing(cell: Cell | null, { reporter, other, year, any }: Silence): string {
  if (cell !== null) return `${reporter.name} gave no number for ${year}: ${STATUS_WORDS[cell.status]}.`;
  return any
    ? `${reporter.name} reported of other countries for ${year} and not of ${other.name}, which is no zero.`
    : `${reporter.name} reported of no country for ${year}.`;
}

function sideOf({ indicator: { code, label, definition, trap } }: Question): MirrorView["detected"] {
  return { indicator: code, label, definition, trap };
}

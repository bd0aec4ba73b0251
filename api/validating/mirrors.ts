import type { Edition } from "../../questionnaire/edition.ts";
import { indicatorOf, stateOf } from "../../questionnaire/lookup.ts";
import { MIRRORED, type MirrorSide, type Mirrored } from "../contract/mirrored.ts";
import { breakdownText } from "../contract/observation.ts";
import type { PartnerFigure } from "../contract/others.ts";
import { mirrorDiffers, mirrorNotCompared, partnerAlone } from "../findings/others-wording.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import type { Sink } from "../findings/sink.ts";
import { breakdownOf, type Series } from "../normalising/series.ts";
import type { Interval } from "../statistics/interval.ts";
import { inCrossings } from "./crossings.ts";
import { figureText, intervalOf, isSent, type Figure, type Figures } from "./figures.ts";
import { intervalText, rowWords } from "./words.ts";

/** One side of a mirror as the file gives it, the other as partners do. */
interface Facing {
  readonly ruleId: Mirrored["ruleId"];
  readonly here: MirrorSide;
  readonly there: MirrorSide;
}

const FACING: readonly Facing[] = MIRRORED.flatMap(({ ruleId, sides: [one, other] }) => [
  { ruleId, here: one, there: other },
  { ruleId, here: other, there: one },
]);

const QUESTIONS: ReadonlySet<string> = new Set(FACING.map(({ here }) => here.indicator));

/** Codes that may hold citizens of any member, or stand for it: beside them nobody is left out. */
const MAY_HOLD: ReadonlySet<string> = new Set(["FOR", "BSEC", "EU", "ABR", "OTH", "_U"]);
/** Codes that name no country. */
const NO_COUNTRY: ReadonlySet<string> = new Set(["NAT", "STLS", "_Z"]);

/**
 * Holds figures that name another member against what that member says of the same (M01, M02). Always a remark: the two
 * sides define and count differently, and neither is the right one.
 *
 * What nobody can be asked of is said once: `partners` is null where nothing of others is known.
 */
export function sayMirrors(
  figures: Figures,
  partners: readonly PartnerFigure[] | null,
  edition: Edition,
  sink: Sink,
): void {
  const own = stateOf(edition, figures.index.state);
  if (own === null) return;
  const mirrored = inCrossings(figures.sent, ({ indicator }) => QUESTIONS.has(indicator.code));
  const said = new Map((partners ?? []).map((figure) => [placeOf(figure), figure]));
  const unknown: Figure[] = [];
  for (const facing of FACING) {
    const { here, there } = facing;
    const breakdown = breakdownText({ ...there.fixed, [there.by]: own.iso2 });
    const facingOf = (state: string, year: number): PartnerFigure | null =>
      said.get(placeOf({ state, indicator: there.indicator, year, breakdown })) ?? null;
    const named = mirrored.flatMap((series) => {
      const code = codeNamed(series, here, figures);
      return code === null ? [] : [{ series, code }];
    });
    for (const { series, code } of named) {
      const partner = edition.states.find(({ iso2 }) => iso2 === code);
      if (partner === undefined || partner === own) continue;
      for (const figure of sentOf(series, figures)) {
        const theirs = facingOf(partner.iso3, figure.year);
        if (theirs === null) unknown.push(figure);
        else sayDifference(facing, figure, theirs, figures, edition, sink);
      }
    }
    for (const year of figures.years) {
      const codes = named.flatMap(({ series, code }) => (hasAny(figures.at(series, year)) ? [code] : []));
      if (!codes.some(isCountry) || codes.some((code) => MAY_HOLD.has(code))) continue;
      for (const partner of edition.states) {
        const theirs = facingOf(partner.iso3, year);
        if (theirs !== null) saySilence(facing, theirs, partner.iso2, figures, edition, sink);
      }
    }
  }
  const [first] = unknown;
  if (first === undefined) return;
  const particulars = { ruleId: "M01", related: unknown.map(figures.keyOf) };
  sink.say(mirrorNotCompared, figures.placeOf(first), { cells: unknown.length }, particulars);
}

function placeOf({ state, indicator, year, breakdown }: Omit<PartnerFigure, "low" | "high">): string {
  return `${state}|${year}|${indicator}|${breakdown}`;
}

/** The code by which a series names another country; null for a series of another question or a finer one. */
function codeNamed(series: Series, { indicator, by, fixed }: MirrorSide, figures: Figures): string | null {
  if (series.indicator.code !== indicator) return null;
  const { [by]: code, ...rest } = breakdownOf(series, figures.index);
  return code === undefined || breakdownText(rest) !== breakdownText(fixed) ? null : code;
}

function isCountry(code: string): boolean {
  return !MAY_HOLD.has(code) && !NO_COUNTRY.has(code);
}

/** The figures of a series that the file gives as numbers. */
function sentOf(series: Series, figures: Figures): readonly Figure[] {
  return figures.years.flatMap((year) => {
    const figure = figures.at(series, year);
    return figure !== null && isSent(figure) && intervalOf(figure.observed) !== null ? [figure] : [];
  });
}

function hasAny(figure: Figure | null): boolean {
  return figure !== null && (intervalOf(figure.observed)?.high ?? 0) > 0;
}

function sayDifference(
  { ruleId, there }: Facing,
  figure: Figure,
  theirs: PartnerFigure,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): void {
  const ours = intervalOf(figure.observed);
  if (ours === null || !areApart(ruleId, ours, theirs, edition)) return;
  const words = {
    row: rowWords(figure.series, figure.year, figures.index),
    partner: nameOf(theirs.state, edition),
    theirs: intervalText(theirs),
    own: nameOf(figures.index.state, edition),
    question: questionWords(there, edition),
  };
  const found = figureText(figure);
  const particulars = { ruleId, cellKey: figures.keyOf(figure), found };
  if (ours.high === 0) {
    sink.say(partnerAlone, figures.placeOf(figure), { ...words, none: "none here" }, particulars);
  } else {
    sink.say(mirrorDiffers, figures.placeOf(figure), { ...words, text: found }, particulars);
  }
}

/** Whether even the nearest numbers that two figures may stand for are too far apart. */
function areApart(ruleId: Mirrored["ruleId"], a: Interval, b: Interval, { settings }: Edition): boolean {
  const { mirrorRatio, mirrorLeast, requestsRelative, requestsAbsolute } = settings.others;
  const [smaller, larger] = a.high < b.low ? [a.high, b.low] : [b.high, a.low];
  const gap = larger - smaller;
  if (ruleId === "M02") return gap > Math.max(requestsAbsolute, requestsRelative * larger);
  return gap >= mirrorLeast && larger >= mirrorRatio * smaller;
}

/** A partner names the sender, which names other countries of that year and not this one. */
function saySilence(
  { ruleId, here, there }: Facing,
  theirs: PartnerFigure,
  iso2: string,
  figures: Figures,
  edition: Edition,
  sink: Sink,
): void {
  const { year, low } = theirs;
  const series = seriesOf(here, iso2, figures);
  if (series === null || figures.at(series, year) !== null || low < edition.settings.others.mirrorLeast) return;
  const params = {
    row: rowWords(series, year, figures.index),
    none: "not among the countries named here",
    partner: nameOf(theirs.state, edition),
    theirs: intervalText(theirs),
    own: nameOf(figures.index.state, edition),
    question: questionWords(there, edition),
  };
  const cellKey = figures.keyOf({ series, year, observed: theirs, flags: [], text: "", record: null, column: null });
  sink.say(partnerAlone, WHOLE_FILE, params, { ruleId, cellKey });
}

/** The series with which the file would name a country; null where it names none. */
function seriesOf({ indicator, by, fixed }: MirrorSide, code: string, figures: Figures): Series | null {
  const known = figures.sent.find((series) => series.indicator.code === indicator);
  const numbers = Object.entries({ ...fixed, [by]: code }).map(([id, each]) => figures.index.numberOf(id, each));
  const path = numbers.filter((number) => number !== null);
  if (known === undefined || path.length < numbers.length) return null;
  return figures.index.at(
    known.indicator,
    known.unit,
    path.toSorted((a, b) => a - b),
  );
}

function nameOf(iso3: string, edition: Edition): string {
  return stateOf(edition, iso3)?.name ?? iso3;
}

/** The partner's question as the questionnaire puts it: `Requests through the 24/7 network, received`. */
function questionWords({ indicator, fixed }: MirrorSide, edition: Edition): string {
  const label = indicatorOf(edition, indicator)?.label ?? indicator;
  const parts = Object.entries(fixed).map(([id, code]) => {
    const dimension = edition.dimensions.find((each) => each.id === id);
    return dimension?.codes.find((each) => each.code === code)?.label.toLowerCase() ?? code;
  });
  return [label, ...parts].join(", ");
}

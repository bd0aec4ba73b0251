import type { Edition } from "../../questionnaire/edition.ts";
import { indicatorOf, stateOf, unitOf } from "../../questionnaire/lookup.ts";
import { aboveAllKnown, priceOutside, retailBelowWholesale } from "../findings/plausible-wording.ts";
import { seizuresWithoutWeight, weightPerSeizure, weightPerTablet } from "../findings/plausible-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { Series } from "../normalising/series.ts";
import { inCrossings } from "./crossings.ts";
import { figureText, isSent, type Figure, type Figures } from "./figures.ts";
import { LARGEST_QUANTITIES } from "./largest-quantities.ts";
import { gravityOf } from "./questions.ts";
import { rowWords } from "./words.ts";

/**
 * Holds drug seizures and prices against what is possible at all, whatever was reported before: grams in a kilogram
 * column, numbers and quantities that contradict each other, local currency under euro (U01, U02, U03, F04).
 */
export function sayPlausibility(figures: Figures, edition: Edition, sink: Sink): void {
  const rules = new Map([
    ["DRG.SZR.QKG", sayWeight],
    ["DRG.PRC.RTL", sayPrice],
  ]);
  for (const series of inCrossings(figures.sent, ({ indicator }) => rules.has(indicator.code))) {
    const say = rules.get(series.indicator.code);
    if (say === undefined) continue;
    for (const year of figures.years) {
      const figure = figures.at(series, year);
      if (figure !== null && isSent(figure)) say(figure, figures, edition, sink);
    }
  }
}

function sayWeight(figure: Figure, figures: Figures, edition: Edition, sink: Sink): void {
  const { series, year } = figure;
  const kg = kilogramsOf(figure);
  if (kg !== null) sayTablets(figure, kg, figures, edition, sink);
  if (kg === null || sayAboveAllKnown(figure, kg, figures, edition, sink)) return;
  const number = beside(series, "DRG.SZR.NUM", "count", edition, figures);
  const seizures = number === null ? null : figures.at(number, year);
  const count = seizures === null ? null : exact(seizures);
  if (seizures === null || count === null) return;
  const row = rowWords(series, year, figures.index);
  const given = { row, text: kilogramsText(figure, kg), seizures: figureText(seizures) };
  const particulars = { ...particularsOf(figure, figures), related: [figures.keyOf(seizures)] };
  if ((count === 0) !== (kg === 0)) {
    // N says that it is less than half of the last digit, so not nothing.
    if (kg === 0 && (figure.flags.includes("N") || isInOtherUnit(series, year, figures))) return;
    const cause = `${seizuresWithoutWeight.code}|${series.indicator.code}`;
    sink.say(seizuresWithoutWeight, figures.placeOf(figure), given, { ...particulars, ruleId: "F04", cause });
    return;
  }
  const { least, most } = edition.settings.plausible.gramsPerSeizure;
  const each = (kg * 1000) / count;
  if (count === 0 || (each >= least && each <= most)) return;
  const params = { ...given, each: weightText(each), least: weightText(least), most: weightText(most) };
  const cause = `${weightPerSeizure.code}|${series.indicator.code}`;
  sink.say(weightPerSeizure, figures.placeOf(figure), params, { ...particulars, ruleId: "U01", cause });
}

/** The weight of one tablet, where what was weighed are tablets, all of them, and they were counted as well (U01). */
function sayTablets(figure: Figure, kg: number, figures: Figures, edition: Edition, sink: Sink): void {
  const { series, year } = figure;
  const { index } = figures;
  const drugs = series.codes.filter((code) => index.codes[code]?.dimension === "drug");
  const isOfTablets = series.codes.some((code) => index.codes[code]?.code === "TAB");
  if (!isOfTablets || series.codes.length !== 2 || drugs.length !== 1) return;
  const indicator = indicatorOf(edition, "DRG.SZR.QTB");
  const unit = unitOf(edition, "tablets");
  const counted = indicator === null || unit === null ? null : figures.at(index.at(indicator, unit, drugs), year);
  const count = counted === null ? null : exact(counted);
  const { least, most } = edition.settings.plausible.gramsPerTablet;
  const each = (kg * 1000) / (count ?? 0);
  if (counted === null || count === null || count === 0 || kg === 0 || (each >= least && each <= most)) return;
  const params = {
    row: rowWords(series, year, index),
    text: kilogramsText(figure, kg),
    tablets: figureText(counted),
    each: weightText(each),
    least: weightText(least),
    most: weightText(most),
  };
  sink.say(weightPerTablet, figures.placeOf(figure), params, {
    ...particularsOf(figure, figures),
    ruleId: "U01",
    related: [figures.keyOf(counted)],
    cause: `${weightPerTablet.code}|${series.indicator.code}`,
  });
}

/** True where it was said; a year, a drug, and nothing finer, is what is known of all members. */
function sayAboveAllKnown(figure: Figure, kg: number, figures: Figures, edition: Edition, sink: Sink): boolean {
  const { series, year } = figure;
  const [number] = series.codes;
  const drug = number === undefined || series.codes.length > 1 ? undefined : figures.index.codes[number];
  const largest = drug?.dimension === "drug" ? LARGEST_QUANTITIES.get(drug.code) : undefined;
  if (largest === undefined || kg <= edition.settings.plausible.timesLargest * largest.kg) return false;
  const params = {
    row: rowWords(series, year, figures.index),
    text: kilogramsText(figure, kg),
    times: (kg / largest.kg).toFixed(1),
    largest: String(largest.kg),
    state: stateOf(edition, largest.state)?.name ?? largest.state,
    year: largest.year,
  };
  const cause = `${aboveAllKnown.code}|${series.indicator.code}`;
  sink.say(aboveAllKnown, figures.placeOf(figure), params, { ...particularsOf(figure, figures), ruleId: "U02", cause });
  return true;
}

function sayPrice(figure: Figure, figures: Figures, edition: Edition, sink: Sink): void {
  const { series, year } = figure;
  const price = exact(figure);
  const currency = /^(EUR|USD)\/g$/.exec(series.unit.code)?.[1];
  if (price === null || currency === undefined) return;
  const row = rowWords(series, year, figures.index);
  const drug = series.codes.map((code) => figures.index.codes[code]).find((code) => code?.dimension === "drug");
  const range = drug === undefined ? undefined : edition.settings.plausible.retailPerGram[drug.code];
  if (range !== undefined && (price < range.least || price > range.most)) {
    const params = { row, text: figureText(figure), unit: series.unit.code, ...range };
    const cause = `${priceOutside.code}|${series.indicator.code}`;
    sink.say(priceOutside, figures.placeOf(figure), params, {
      ...particularsOf(figure, figures),
      ruleId: "U03",
      cause,
    });
    return;
  }
  const whole = beside(series, "DRG.PRC.WHL", `${currency}/kg`, edition, figures);
  const wholesale = whole === null ? null : figures.at(whole, year);
  const perKilogram = wholesale === null ? null : exact(wholesale);
  if (whole === null || wholesale === null || perKilogram === null) return;
  if (perKilogram <= price * 1000 * edition.settings.plausible.wholesaleOverRetail) return;
  const params = {
    row,
    retail: figureText(figure),
    unit: series.unit.code,
    wholesale: figureText(wholesale),
    wholesaleUnit: whole.unit.code,
  };
  sink.say(retailBelowWholesale, figures.placeOf(figure), params, {
    ...particularsOf(figure, figures),
    ruleId: "U03",
    related: [figures.keyOf(wholesale)],
    cause: `${retailBelowWholesale.code}|${series.indicator.code}`,
  });
}

function particularsOf(figure: Figure, figures: Figures) {
  return {
    cellKey: figures.keyOf(figure),
    found: figureText(figure),
    weight: gravityOf(figure.series.indicator, 1),
  };
}

/** The series of another question with the same breakdown; null where it is not asked so. */
function beside(series: Series, code: string, unit: string, edition: Edition, figures: Figures): Series | null {
  const indicator = indicatorOf(edition, code);
  const asked = unitOf(edition, unit);
  if (indicator === null || asked === null) return null;
  const isAsked = series.crossing.dimensions.every((dimension) => indicator.dimensions.includes(dimension));
  return isAsked ? figures.index.at(indicator, asked, series.codes) : null;
}

/** Whether the same drug was seized in tablets, litres, doses or plants that year. */
function isInOtherUnit({ codes }: Series, year: number, figures: Figures): boolean {
  return figures.known.some(
    (other) =>
      other.indicator.code.startsWith("DRG.SZR.Q") &&
      other.unit.code !== "kg" &&
      other.codes.join(" ") === codes.join(" ") &&
      (figures.at(other, year) ?? null) !== null,
  );
}

/** As the sender wrote it, where that was in kilograms. */
function kilogramsText(figure: Figure, kg: number): string {
  return figure.series.unit.code === "kg" ? figureText(figure) : String(Number(kg.toPrecision(6)));
}

/** Grams and tonnes are weights as well, and are converted where they are shown. */
function kilogramsOf(figure: Figure): number | null {
  const { code, converts } = figure.series.unit;
  const value = exact(figure);
  const factor = converts?.to === "kg" ? converts.factor : code === "kg" ? 1 : null;
  return value === null || factor === null ? null : value * factor;
}

function exact({ observed }: Figure): number | null {
  return "value" in observed ? observed.value : null;
}

/** `3 t`, `12 kg`, `0.4 g`: grams as people say them. */
function weightText(grams: number): string {
  const [value, unit] = grams >= 1e6 ? [grams / 1e6, "t"] : grams >= 1000 ? [grams / 1000, "kg"] : [grams, "g"];
  return `${Number(value.toPrecision(3))} ${unit}`;
}

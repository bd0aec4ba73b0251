/** The annexes that list: panels, declared breaks, mirrors, figures and tables. */

import { formatPeriod, formatPoint, listWords } from "../../web/charts/format.ts";
import { BREAK_WORDS, type BreaksView } from "../contract/breaks.ts";
import type { MirrorView } from "../contract/mirror.ts";
import type { RegionView } from "../contract/region.ts";
import { allFigures, allTables, type Section } from "../contract/review.ts";
import { note, paragraph, places, section, tableBlock } from "./blocks.ts";
import { plainRows, widths } from "./tables.ts";
import type { Evidence } from "./rules/evidence.ts";
import type { Written } from "./topic.ts";

/** For each sum: the states in it, those left out, and the shorter period that would bring more of them in. */
export function panelsAnnex(written: readonly Written[]): Section {
  const rows = written
    .filter((each) => each.answered && each.topic.summed)
    .flatMap(({ topic, region, longer, evidence }) => [
      ...(region === null ? [] : [panelRow(topic.title, region, evidence)]),
      ...(longer === null || longer.region.panel.length === 0
        ? []
        : [panelRow(`${topic.title}, longer period`, longer.region, evidence)]),
    ]);
  return section("panels", "Panels", [
    paragraph(
      "A sum over several years is made of the states that reported in every one of them. Each row names those who are left out and, where there is one, a shorter period in which more states reported in every year: that of this Review or the nearest to it, else the longest.",
    ),
    tableBlock({
      caption: "States in the sums, states left out, and shorter periods that bring more of them in",
      columns: widths(["Subject", "Period", "In the sum", "Left out", "Shorter period"], [0.24, 0.12, 0.1, 0.29, 0.25]),
      rows: plainRows(rows),
    }),
  ]);
}

function panelRow(title: string, region: RegionView, period: Pick<Evidence, "from" | "to">): readonly string[] {
  const [from, to] = [region.points[0]?.year ?? 0, region.points.at(-1)?.year ?? 0];
  const names = (states: readonly string[]) => listWords(states.map((state) => region.stateNames[state] ?? state));
  const around = region.shorterPeriods.filter((one) => one.from <= period.from && one.to >= period.to);
  const shorter = around.at(-1) ?? region.shorterPeriods[0];
  const all = region.panel.length + region.left.length;
  return [
    title,
    formatPeriod(from, to),
    `${region.panel.length} of ${all}`,
    region.left.length === 0 ? "none" : region.panel.length === 0 ? "all" : names(region.left),
    shorter === undefined
      ? ""
      : `${formatPeriod(shorter.from, shorter.to)}: ${shorter.panel.length}, with ${names(shorter.gained)}`,
  ];
}

/** Every break that was declared, in the words of whoever declared it. */
export function breaksAnnex(view: BreaksView): Section {
  const rows = view.breaks.map(({ sentence, indicator, year, kind, text, declaredBy }) => [
    // "Romania, Cocaine: the series breaks before 2019 …": whose series it is.
    sentence.split(": ")[0] ?? "",
    view.indicatorLabels[indicator] ?? indicator,
    String(year),
    kind === null ? "not stated" : BREAK_WORDS[kind],
    text === "" ? "not stated" : text,
    declaredBy === "state" ? "the state" : "the publisher",
  ]);
  return section("breaks", "Register of breaks in series", [
    paragraph(
      "A break is what a state or a publisher declared: figures from the year named on are not comparable with those before. A jump that nobody explained is no break; it stands among the queries.",
    ),
    rows.length === 0
      ? note("No break is on record in this release.")
      : tableBlock({
          caption: "Declared breaks",
          columns: widths(
            ["Series", "Subject", "From", "Kind", "What changed", "Declared by"],
            [0.15, 0.22, 0.08, 0.15, 0.25, 0.15],
          ),
          rows: plainRows(rows),
          inputs: view.breaks.flatMap(({ cell }) => cell ?? []),
        }),
  ]);
}

/** What two states said of the same persons, side by side: for the two and the coordinator, never for the public. */
export function mirrorAnnex(view: MirrorView): Section {
  const name = (state: string) => view.stateNames[state] ?? state;
  const both = view.pairs.filter((pair) => pair.detected.low !== null || pair.identified.low !== null);
  const rows = both.map((pair) => [
    name(pair.detecting),
    name(pair.citizensOf),
    String(pair.year),
    formatPoint(pair.detected, "count"),
    formatPoint(pair.identified, "count"),
    pair.agrees === null ? "" : pair.agrees ? "may be equal" : "differ",
  ]);
  return section("mirrors", "Mirror statistics, for the coordinator alone", [
    paragraph(
      "Each line puts what a state reported of victims with the citizenship of another beside what that other state reported of its citizens identified there. It is for the two states concerned and the coordinator, and is not part of the Review that is published. A difference is a question to both.",
    ),
    paragraph(
      `${view.detected.label}: ${view.detected.definition} ${view.identified.label}: ${view.identified.definition}`,
    ),
    rows.length === 0
      ? note("There is no pair of figures to put side by side.")
      : tableBlock({
          caption: "What two states said of the same persons",
          columns: widths(
            ["Detected by", "Citizens of", "Year", "Reported there", "Reported by their state", "Together"],
            [0.2, 0.2, 0.1, 0.16, 0.18, 0.16],
          ),
          rows: plainRows(rows),
          inputs: both.flatMap((pair) => [pair.detected.cell, pair.identified.cell].filter((cell) => cell !== null)),
        }),
  ]);
}

/** All figures and tables in reading order, for those who look for one. */
export function listAnnex(sections: readonly Section[]): Section {
  return section("lists", "List of figures and tables", [
    places(allFigures({ sections }).map(({ id, number, headline }) => ({ id, text: `Figure ${number}. ${headline}` }))),
    places(allTables({ sections }).map(({ id, number, caption }) => ({ id, text: `Table ${number}. ${caption}` }))),
  ]);
}

import { formatPeriod } from "../../web/charts/format.ts";
import type { Block, Section } from "../contract/review.ts";
import { paragraph, section, statementBlock, tableBlock } from "./blocks.ts";
import { PANDEMIC_YEAR, comparedYears } from "./rules/covid-effect.ts";
import { longerCells } from "./rules/longer.ts";
import { intervalText, roundedText, textCell, widths } from "./tables.ts";
import type { Written } from "./topic.ts";

/** What was reported in the pandemic compared with the years before, subject by subject; nothing of causes. */
export function covidSection(written: readonly Written[]): Section {
  const told = written.filter((each) => each.covid !== null);
  return section("year-2020", `The year ${PANDEMIC_YEAR} and the COVID-19 pandemic`, [
    paragraph(
      `The year ${PANDEMIC_YEAR} was the first year of the COVID-19 pandemic. Here what was reported is compared with what a straight line through the figures of the years before leads one to expect, over the states that reported in every year. A single new figure lies within the interval given with a probability of 95 per cent if nothing but chance moves it away from the line.`,
    ),
    ...(told.length === 0
      ? [paragraph("On no subject are there enough states with enough years before for a comparison.")]
      : [comparedTable(told), ...told.flatMap((each) => (each.covid === null ? [] : [statementBlock(each.covid)]))]),
    paragraph(
      "The figures do not show how much of a difference, or of its absence, reflects changes in offending, in detection or in recording. Yearly figures hide what happened within the year; quarterly figures from the states would be needed for more.",
    ),
  ]);
}

function comparedTable(told: readonly Written[]): Block {
  const rows = told.flatMap(({ topic, evidence, before }) => {
    const sum = before?.tendency.series.find((series) => series.state === null);
    const expectation = sum?.expectation ?? null;
    if (before === null || expectation === null) return [];
    const unit = evidence.unit === "" ? "" : `, ${evidence.unit}`;
    return comparedYears(evidence, expectation.compared).map(({ year, point, expected, low, high, stands }) => ({
      strong: false,
      cells: [
        `${topic.title}${unit}`,
        String(year),
        formatPeriod(expectation.from, expectation.to),
        String(before.tendency.panel.length),
        roundedText(expected),
        `${roundedText(low)}–${roundedText(high)}`,
        intervalText({ low: point.low ?? 0, high: point.high ?? 0 }, "count"),
        stands ?? "open",
      ].map(textCell),
    }));
  });
  return tableBlock({
    caption: "Reported and expected from the years before",
    columns: widths(
      ["Subject", "Year", "Years before", "States", "Expected", "95 per cent interval", "Reported", "Stands"],
      [0.23, 0.07, 0.13, 0.08, 0.11, 0.16, 0.12, 0.1],
      2,
    ),
    rows,
    notes: ["“Stands” says where the reported figure lies to the interval. Subjects below the floors are left out."],
    inputs: told.flatMap(({ before }) => (before === null ? [] : longerCells(before))),
  });
}

import { expect, test } from "vitest";

import { directionsWords } from "../../../web/charts/claims.ts";
import { comparisonCaption } from "../../../web/charts/comparison-caption.ts";
import { compositionCaption } from "../../../web/charts/composition-caption.ts";
import { compositionRows, segmentsOf } from "../../../web/charts/composition-rows.ts";
import { trendCaption } from "../../../web/charts/trend-caption.ts";
import { edition } from "../../support/edition.ts";
import { comparisonView, compositionView, seriesView, VICTIMS } from "../../support/views.ts";

const { settings } = edition();
const SEX = { F: "Female", M: "Male", _U: "Sex unknown" };

test("the headline of many lines counts the states by direction, beyond chance and beyond five per cent", () => {
  // By hand: up GRC 31–167, ROU 497–596, TUR 133–281; down ARM 28–11, MDA 365–37, UKR 1192–152; RUS 327–290 is within chance.
  expect(trendCaption(seriesView(), settings).headline).toBe(
    "Between 2018 and 2020, detected victims rose in three and fell in three of 13 states",
  );
});

test("states without the first or the last year are not counted, and named", () => {
  const caption = trendCaption(seriesView({ ...VICTIMS, RUS: [327, 342, null], UKR: [null, null, null] }), settings);
  expect(caption.headline).toContain("of 11 states");
  expect(caption.subtitle).toBe("Victims detected, persons, 2018–2020 · 12 of 13 states");
  expect(caption.notes[0]).toBe("No figure for 2018–2020: Ukraine.");
  expect(caption.notes[1]).toContain("without a figure for 2018 or 2020: the Russian Federation.");
});

test("one state is told by itself", () => {
  expect(trendCaption(seriesView({ MDA: [365, 126, 37] }), settings).headline).toBe(
    "Moldova: detected victims fell by 90 per cent between 2018 and 2020",
  );
});

test("no per cent is taken of a base below its floor, and nothing is said of few persons", () => {
  expect(trendCaption(seriesView({ GEO: [7, 12, 60] }), settings).headline).toBe(
    "Georgia: detected victims rose from 7 to 60 between 2018 and 2020",
  );
  expect(trendCaption(seriesView({ MKD: [9, 6, 7] }), settings)).toMatchObject({
    headline: "Detected victims in North Macedonia, 2018–2020",
    finding: false,
  });
});

test("fewer states than the floor have a neutral title that names them", () => {
  expect(trendCaption(seriesView({ GRC: [31, 154, 167], TUR: [133, 217, 281] }), settings).headline).toBe(
    "Detected victims in Greece and Türkiye, 2018–2020",
  );
});

test("the description of a picture leaves out no series and no year", () => {
  const { alt } = trendCaption(seriesView({ ...VICTIMS, GEO: [7, [1, 4], null] }), settings);
  expect(alt).toContain("Georgia: 2018 7, 2019 1 to 4, 2020 not reported.");
  expect(alt).toContain("Albania: 2018 95, 2019 103, 2020 86.");
  expect(alt).toContain("Ukraine: 2018 1\u202f192, 2019 262, 2020 152.");
  expect(alt.match(/: 2018/g)).toHaveLength(13);
});

test("what is filtered is said in title and subtitle", () => {
  const view = seriesView(VICTIMS, 2018, { filter: { sex: "F" }, codeLabels: { F: "Female" } });
  const caption = trendCaption(view, settings);
  expect(caption.headline).toContain("detected victims (female)");
  expect(caption.subtitle).toContain("Victims detected (female), persons");
});

test("what is not said to be detected or recorded is said to be reported", () => {
  expect(trendCaption(seriesView(VICTIMS, 2018, { short: "road deaths" }), settings).headline).toContain(
    "reported road deaths",
  );
});

test("lines without a label are named under the chart", () => {
  expect(trendCaption(seriesView(), settings, { unlabelled: ["Serbia", "Georgia"], median: null }).notes).toContain(
    "Lines without a label for want of room: Serbia and Georgia.",
  );
});

test("states beside each other: span and median, nobody named", () => {
  const { headline } = comparisonCaption(comparisonView(seriesView(), 2020), settings);
  expect(headline).toBe(
    "The 13 states that reported had between 6 and 596 detected victims in 2020; the median was 94",
  );
});

test("rates of a handful of cases are no ends of a span: the median alone is said", () => {
  const plain = comparisonView(seriesView(), 2020);
  const rows = plain.rows.map((row) =>
    row.state === "GEO" ? { ...row, now: { ...row.now, poisson: { low: 0.06, high: 0.35 } } } : row,
  );
  const view = { ...plain, measure: "per100k" as const, rows };
  expect(comparisonCaption(view, settings).headline).toBe(
    "The median of the 13 states that reported was 94 detected victims per 100\u202f000 people in 2020",
  );
});

test("a range among the states leaves the median unsaid", () => {
  const view = comparisonView(seriesView({ ...VICTIMS, GEO: [7, 29, [1, 4]] }), 2020);
  expect(comparisonCaption(view, settings).finding).toBe(false);
});

test("who gave no figure is named with the reason", () => {
  const view = comparisonView(seriesView({ ...VICTIMS, GEO: [7, 29, null], RUS: [327, 342, null] }), 2020);
  expect(comparisonCaption(view, settings).notes[0]).toBe("Not reported for 2020: Georgia and the Russian Federation.");
});

const parts = Object.fromEntries(
  ["ALB", "BGR", "GRC", "ROU", "SRB", "TUR"].map((state) => [state, { F: 70, M: 25, _U: 5 }]),
);
const totals = Object.fromEntries(Object.keys(parts).map((state) => [state, 100]));

test("the largest part is a share of the whole, of the states that gave parts", () => {
  expect(compositionCaption(compositionView(parts, totals, SEX), settings).headline).toBe(
    "Female: 70 per cent of detected victims in the six states that gave the parts in 2020",
  );
});

test("ranges make the share a range", () => {
  const view = compositionView({ ...parts, ALB: { F: [60, 80], M: 20, _U: 0 } }, totals, SEX);
  expect(compositionCaption(view, settings).headline).toContain("between 68 and 72 per cent");
});

test("too much of unknown kind, too few states, or parts above their total: no share is said", () => {
  const unknown = Object.fromEntries(Object.keys(parts).map((state) => [state, { F: 60, M: 15, _U: 25 }]));
  expect(compositionCaption(compositionView(unknown, totals, SEX), settings).finding).toBe(false);
  const { ALB = {}, BGR = {}, GRC = {} } = parts;
  expect(compositionCaption(compositionView({ ALB, BGR, GRC }, totals, SEX), settings).finding).toBe(false);
  const excess = compositionView({ ...parts, TUR: { F: 900, M: 25, _U: 5 } }, totals, SEX);
  expect(compositionCaption(excess, settings)).toMatchObject({ finding: false });
  expect(compositionCaption(excess, settings).notes[0]).toContain("Türkiye (930, total 100)");
});

test("a bar shows the low ends of its parts, then what is only known as a range, then what is not broken down", () => {
  const view = compositionView({ ALB: { F: 50, M: [1, 4], _U: null } }, { ALB: 60 }, SEX);
  const [row] = compositionRows(view, 2020);
  expect(row === undefined ? [] : segmentsOf(row, view.codes, "count")).toEqual([
    { code: "F", from: 0, to: 50 },
    { code: "M", from: 50, to: 51 },
    { code: "range", from: 51, to: 54 },
    { code: "gap", from: 54, to: 60 },
  ]);
});

test("a headline never names the states that victims come from", () => {
  const view = { ...compositionView(parts, totals, SEX), by: "citizenship" };
  expect(compositionCaption(view, settings)).toMatchObject({ finding: false });
});

test("parts that are different things have no share, and no state is called silent for it", () => {
  const known = compositionView(parts, totals, { F: "Heroin", M: "Cocaine" });
  const total = { value: null, low: null, high: null, status: "not-asked", flags: [], cell: null } as const;
  const view = {
    ...known,
    rows: known.rows.map((row) => ({ ...row, total: { ...total, flags: [], year: row.year } })),
  };
  const caption = compositionCaption(view, settings);
  expect(caption.finding).toBe(false);
  expect(caption.notes.join(" ")).not.toContain("No parts for");
  expect(caption.notes[0]).toContain("Each column has a scale of its own.");
});

test("a drug takes the place of drugs, and prices say nothing of detection", () => {
  const view = seriesView({ ROU: [9, 8, 7] }, 2018, {
    short: "drugs seized by weight",
    unit: "USD/g",
    filter: { drug: "HER" },
    codeLabels: { HER: "Heroin" },
  });
  const caption = trendCaption(view, settings);
  expect(caption.headline).toBe("Heroin seized by weight in Romania, 2018–2020");
  expect(caption.notes.join(" ")).not.toContain("authorities");
});

test("a remark on several states and years is one line, and equal ends of sources are said once", () => {
  const text = "break in the series, declared by the state";
  const notes = [
    { state: "UKR", year: 2020, text },
    { state: "ARM", year: 2018, text },
    { state: "ARM", year: 2020, text },
  ];
  const { sources } = seriesView();
  const other = { publisher: "UNODC", dataset: "UN-CTS", edition: "2024-05-16", provenance: "compiled" } as const;
  const statement = "compiled from UNODC UN-CTS, edition 2024-05-16; not received from the ministry";
  const view = seriesView(VICTIMS, 2018, { notes, sources: [...sources, { ...other, statement }] });
  const caption = trendCaption(view, settings);
  expect(caption.notes).toContain(`Armenia 2018 and 2020, Ukraine 2020: ${text}.`);
  expect(caption.source).toBe(
    "Sources: compiled from UNODC GLOTIP, edition 2025-04-14 and UNODC UN-CTS, edition 2024-05-16; not received from the ministry.",
  );
});

test("a headline of directions says none, not no", () => {
  expect(directionsWords(["rose", "rose", "little"])).toBe("rose in two and fell in none of three states");
  expect(directionsWords(["fell", "little"])).toBe("fell in one and rose in none of two states");
  expect(directionsWords(["little", "few"])).toBe("changed little, or by too little to say, in two states");
});

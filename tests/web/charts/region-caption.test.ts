import { expect, test } from "vitest";

import { regionCaption } from "../../../web/charts/region-caption.ts";
import { withoutDriver, withoutState } from "../../../web/charts/region-without.ts";
import { edition } from "../../support/edition.ts";
import { regionView, seriesView, VICTIMS } from "../../support/views.ts";

const { settings } = edition();
const victims = seriesView();
const region = regionView(victims);

/** 13 states with equal figures, but for those given. */
function states(first: number, last: number, but: Readonly<Record<string, readonly [number, number]>> = {}) {
  return seriesView(
    Object.fromEntries(Object.keys(VICTIMS).map((state) => [state, but[state] ?? [first, last]])),
    2019,
  );
}

const headline = (series: ReturnType<typeof seriesView>): string =>
  regionCaption(regionView(series), series, settings).headline;

test("victims from 2018 to 2020: one state drives the fall, so the headline says what the others did", () => {
  const caption = regionCaption(region, victims, settings);
  expect(caption.headline).toBe("Without Ukraine, detected victims changed little between 2018 and 2020");
  expect(caption.finding).toBe(true);
  expect(caption.notes).toContain(
    "The 13 states reported 3\u202f256 in 2018 and 2\u202f222 in 2020; without Ukraine they reported 2\u202f064 and 2\u202f070.",
  );
});

test("the thin line of the chart is the sum without that state", () => {
  expect(withoutDriver(region, victims, settings)?.points.map((point) => point.value)).toEqual([2064, 2211, 2070]);
  expect(regionCaption(region, victims, settings).notes).toContain(
    "The thin line is the sum without Ukraine, which made the change.",
  );
});

test("the panel and the members of the time are said", () => {
  const caption = regionCaption(region, victims, settings);
  expect(caption.subtitle).toBe(
    "Victims detected, persons, 2018–2020 · sum of 13 of 13 states, which reported every year",
  );
  expect(caption.notes).toContain("The region is the 13 present members, 12 of them members in 2018 and 2019.");
});

test("the source is named with its provenance, and the release with its day", () => {
  const caption = regionCaption(region, victims, settings);
  expect(caption.source).toBe(
    "Source: compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry.",
  );
  expect(caption.release).toBe("Release r1, 20 November 2026");
});

test("a change that all share is said of the sum", () => {
  expect(headline(states(200, 100))).toBe("Detected victims fell by 50 per cent between 2019 and 2020");
  expect(headline(states(100, 102))).toBe("Detected victims changed little between 2019 and 2020");
});

test("where the others moved the other way, both are said", () => {
  expect(headline(states(100, 130, { UKR: [1192, 152] }))).toBe(
    "Detected victims fell by 28 per cent between 2019 and 2020; without Ukraine, up by 30 per cent",
  );
});

test("a sum that stands still while states go both ways says so", () => {
  const moved = states(100, 100, {
    ALB: [100, 200],
    ARM: [100, 200],
    AZE: [100, 200],
    BGR: [300, 200],
    GEO: [300, 200],
    GRC: [300, 200],
  });
  expect(headline(moved)).toBe(
    "Detected victims changed little in total between 2019 and 2020: up in three states, down in three",
  );
});

test("a sum that stands still because of one state says what the others did", () => {
  expect(headline(states(100, 150, { UKR: [1000, 400] }))).toBe(
    "Detected victims changed little in total between 2019 and 2020; without Ukraine, up by 50 per cent",
  );
});

test("with some states only, the headline says of how many it speaks", () => {
  const some = seriesView({
    ...VICTIMS,
    ...Object.fromEntries(["ALB", "ARM", "GEO"].map((state) => [state, [null, 8, 9]])),
  });
  const caption = regionCaption(regionView(some), some, settings);
  expect(caption.headline).toBe(
    "Without Ukraine, detected victims in the other nine states that reported every year changed little between 2018 and 2020",
  );
  expect(caption.notes).toContain(
    "Not in the sum, for want of a figure in at least one year: Albania, Armenia and Georgia.",
  );
});

test("an unpublishable view has a neutral title, and its sums all the same", () => {
  const withheld = { ...region, publishable: false };
  const caption = regionCaption(withheld, victims, settings);
  expect(caption).toMatchObject({ headline: "Detected victims, sum of the 13 states, 2018–2020", finding: false });
  expect(caption.alt).toContain("2018 3\u202f256, 13 states reporting");
});

test("sums over other states in the last year than in the first are not compared", () => {
  const changing = seriesView({ ...VICTIMS, UKR: [1192, 262, null] });
  const caption = regionCaption(regionView(changing, "available"), changing, settings);
  expect(caption.finding).toBe(false);
  expect(caption.notes[0]).toBe("The states that reported differ from year to year; the axis says how many did.");
});

test("a declared break withholds the comparison", () => {
  const broken = {
    ...region,
    notes: [{ state: "UKR", year: 2019, text: "break in the series, declared by the state" }],
  };
  expect(regionCaption(broken, victims, settings).finding).toBe(false);
});

test("a range wide enough to change the sense withholds the sentence, a narrow one is said as a range", () => {
  expect(headline(states(100, 100, { UKR: [100, 100] }))).toContain("changed little");
  const wide = seriesView(Object.fromEntries(Object.keys(VICTIMS).map((state) => [state, [[50, 150], 100]])), 2019);
  expect(regionCaption(regionView(wide), wide, settings).finding).toBe(false);
  const narrow = seriesView(Object.fromEntries(Object.keys(VICTIMS).map((state) => [state, [200, [98, 102]]])), 2019);
  expect(headline(narrow)).toBe("Detected victims fell by between 49 and 51 per cent between 2019 and 2020");
});

test("a sum without one state counts its reporters anew", () => {
  expect(withoutState(region, victims, "UKR")?.points[0]).toMatchObject({ value: 2064, reporting: 12 });
});

test("beside the states that reported every year it is said who lacks which years, and how many people live in them", () => {
  const series = seriesView({ ...VICTIMS, RUS: [null, 342, null], GEO: [7, 29, null] }, 2018);
  const constant = regionView(series);
  const points = constant.points.map((point) => ({ ...point, populationShare: 0.557 }));
  const { notes } = regionCaption({ ...constant, points }, series, settings, regionView(series, "available"));
  expect(notes).toContain(
    "The sum of all that reported is without Georgia in 2020 and the Russian Federation in 2018 and 2020.",
  );
  expect(notes).toContain("In 2020 the 11 states of the sum had 56 per cent of the population of the 13 (World Bank).");
});

test("below the floor it is said who is in the sum and how many a statement needs", () => {
  const series = seriesView({ GRC: [139, 174, 142], ALB: [1, 2, null] });
  const { notes, finding } = regionCaption({ ...regionView(series), publishable: false }, series, settings);
  expect(finding).toBe(false);
  expect(notes[0]).toBe(
    "One of 13 states is in the sum (Greece); a statement on the region needs 8. The figures stand in grey.",
  );
});

import { expect, test } from "vitest";

import type { FlowCell, FlowsView } from "../../../api/contract/flows.ts";
import { chordHeight, chordLayout, chordOption } from "../../../web/charts/flow-chord.ts";
import { flowCaption } from "../../../web/charts/flow-caption.ts";
import { flowLinks } from "../../../web/charts/flow-links.ts";
import { sankeyHeight, sankeyLayout, sankeyOption } from "../../../web/charts/flow-sankey.ts";
import { flowsTable } from "../../../web/charts/flow-table.ts";
import { chordMarks, flowMarks } from "../../../web/components/flow-marks.ts";
import { flows } from "../../support/flows.ts";
import { point } from "../../support/views.ts";

test("a link is what was reported, a range both of its ends; a zero and a silence have none", () => {
  const { links } = flowLinks(flows, "abroad");
  expect(links.map(({ country, state, low, high, kind }) => [country, state, low, high, kind])).toEqual([
    ["UZ", "TUR", 73, 73, "outside"],
    ["BGR", "TUR", 1, 4, "bsec"],
  ]);
});

test("scopes: members of BSEC alone, others alone, and own citizens only where they are asked for", () => {
  const countries = (scope: Parameters<typeof flowLinks>[1]) => flowLinks(flows, scope).countries.map(({ id }) => id);
  expect(countries("bsec")).toEqual(["BGR"]);
  expect(countries("outside")).toEqual(["UZ"]);
  expect(countries("all")).toEqual(["BGR", "ROU", "UZ"]);
  expect(flowLinks(flows, "all").links.find(({ kind }) => kind === "own")).toMatchObject({ state: "ROU", low: 1200 });
});

const withheld: FlowCell = {
  value: null,
  low: null,
  high: null,
  code: "RO",
  own: false,
  points: [{ ...point(2019, null), status: "suppressed" }],
};

test("what is withheld has no width and is named; groups of countries are named and never drawn", () => {
  const more: FlowsView = {
    ...flows,
    columns: [
      ...flows.columns,
      { code: "EU", label: "EU citizens", isGroup: true, member: null, value: 9, low: 9, high: 9, states: ["TUR"] },
    ],
    rows: flows.rows.map((row) =>
      row.state === "TUR"
        ? {
            ...row,
            cells: [
              ...row.cells,
              withheld,
              { value: 9, low: 9, high: 9, code: "EU", own: false, points: [point(2019, 9)] },
            ],
          }
        : row,
    ),
  };
  const found = flowLinks(more, "abroad");
  expect(found.links).toHaveLength(2);
  expect(found.untold).toEqual([{ state: "TUR", label: "Romania" }]);
  const { notes } = flowCaption(more, "abroad");
  expect(notes).toContain("Without a number that may be told: Türkiye of Romania.");
  expect(notes).toContain("In the table only, since they overlap with countries: EU citizens.");
  expect(flowsTable(more).rows.map(({ head }) => head)).toContain("Türkiye: EU citizens");
});

test("beyond twelve countries outside BSEC the small ones stand together, added up and named", () => {
  const codes = Array.from({ length: 15 }, (_, at) => ({ code: `X${at}`, label: `Country ${at}`, size: 20 - at }));
  const many: FlowsView = {
    ...flows,
    columns: codes.map(({ code, label }) => ({
      code,
      label,
      isGroup: false,
      member: null,
      value: null,
      low: null,
      high: null,
      states: [],
    })),
    rows: [
      {
        state: "TUR",
        years: [2019],
        cells: codes.map(({ code, size }) => ({
          value: size,
          low: size,
          high: size,
          code,
          own: false,
          points: [point(2019, size)],
        })),
      },
    ],
  };
  const { countries, folded } = flowLinks(many, "abroad");
  expect(folded).toEqual(["Country 12", "Country 13", "Country 14"]);
  expect(countries.at(-1)).toMatchObject({ label: "3 other countries", low: 8 + 7 + 6, high: 21 });
  expect(countries).toHaveLength(13);
});

test("the headline gives the sum of what is drawn and the part of it inside the region, and says who is silent", () => {
  const plain = (text: string) => text.replaceAll("\u202f", ",");
  const caption = flowCaption(flows, "abroad");
  expect(plain(caption.headline)).toBe(
    "One state reported 74–77 victims with another citizenship, 1–4 of them citizens of BSEC member states, 2018–2020",
  );
  expect(caption.notes[0]).toBe("No figure for 2018–2020: the Russian Federation.");
  expect(plain(flowCaption(flows, "all").headline)).toBe(
    "Two states reported 1,274–1,277 victims whose citizenship was given, 1,200 of them own citizens, 2018–2020",
  );
  expect(flowCaption({ ...flows, rows: [] }, "abroad").finding).toBe(false);
});

test("ribbons are as thick as the upper end, side by side in their nodes, and lie inside the drawing", () => {
  const { left, right, links } = sankeyLayout(flows, "abroad");
  const [bulgaria, uzbekistan] = links;
  expect((uzbekistan?.thickness ?? 0) / (bulgaria?.thickness ?? 1)).toBeCloseTo(73 / 4);
  for (const node of [...left, ...right]) {
    expect(node.from).toBeGreaterThanOrEqual(0);
    expect(node.to).toBeLessThanOrEqual(1);
  }
  const turkey = right.find(({ id }) => id === "TUR");
  const thickness = links.reduce((sum, link) => sum + link.thickness, 0);
  expect((turkey?.to ?? 0) - (turkey?.from ?? 0)).toBeCloseTo(thickness);
});

test("own citizens abroad go from the state that reported to the country where they were", () => {
  const abroad = { ...flows, by: "partner", byLabel: "Partner country", short: "own citizens identified abroad" };
  expect(sankeyLayout(abroad, "abroad").left.map(({ id }) => id)).toEqual(["TUR"]);
  expect(flowCaption(abroad, "abroad").headline).toContain("74–77 own citizens identified abroad, 1–4 of them in BSEC");
});

test("every ribbon is a stop of the keyboard that says its years and leads to the newest of its cells", () => {
  const [row] = flowMarks(flows, "abroad");
  expect(row?.marks.map(({ name, spoken }) => [name, spoken])).toEqual([
    ["Türkiye, Bulgaria", "1 to 4 in 2019"],
    ["Türkiye, Uzbekistan", "29 in 2018 and 44 in 2019"],
  ]);
});

test("the option draws one shape a ribbon and a node, in the colours of the theme", () => {
  const drawing = { width: 700, height: sankeyHeight(flows, "abroad"), theme: "dark", scope: "abroad" } as const;
  const { series } = sankeyOption(flows, drawing);
  const counts = [series].flat().map((one) => {
    const data: unknown = one?.type === "custom" ? one.data : null;
    return [one?.name, Array.isArray(data) ? data.length : 0];
  });
  expect(counts).toEqual([
    ["links", 2],
    ["nodes", 3],
  ]);
});

test("the table has a row for each state and country, a column a year and their sum", () => {
  const { columns, rows } = flowsTable(flows);
  expect(columns).toEqual(["2018", "2019", "Together"]);
  expect(rows.map(({ head, cells }) => [head, cells.map(({ text }) => text.replaceAll("\u202f", ","))])).toEqual([
    ["Romania: Romania", ["1,200", "", "1,200"]],
    ["Türkiye: Own citizens", ["", "0", "0"]],
    ["Türkiye: Uzbekistan", ["29", "44", "73"]],
    ["Türkiye: Bulgaria", ["", "1–4", "1–4"]],
  ]);
});

test("own citizens under two codes: added over different years, counted once in the same year", () => {
  const own = (code: string, year: number, value: number): FlowCell => ({
    value,
    low: value,
    high: value,
    code,
    own: true,
    points: [point(year, value)],
  });
  const turkey = (second: FlowCell): FlowsView => ({
    ...flows,
    columns: [
      ...flows.columns,
      { code: "TR", label: "Türkiye", isGroup: false, member: "TUR", value: null, low: null, high: null, states: [] },
    ],
    rows: [{ state: "TUR", years: [2019], cells: [own("NAT", 2019, 11), second] }],
  });
  const sum = (view: FlowsView) => flowLinks(view, "all").links.map(({ low }) => low);
  expect(sum(turkey(own("TR", 2018, 2)))).toEqual([13]);
  expect(sum(turkey(own("TR", 2019, 11)))).toEqual([11]);
});

test("in the circle each country stands once, with what was reported of it and what it reported", () => {
  const { nodes, links } = chordLayout(flows, "all");
  expect(nodes.map(({ id }) => id)).toEqual(["BGR", "ROU", "TUR", "UZ"]);
  const size = ({ from, to }: { readonly from: number; readonly to: number }) => to - from;
  const [romania, turkey] = ["ROU", "TUR"].map((code) => nodes.find(({ id }) => id === code) ?? { from: 0, to: 0 });
  // Romania of its own 1,200 at both ends; Türkiye 73 and at most 4.
  expect(size(romania ?? { from: 0, to: 0 }) / size(turkey ?? { from: 0, to: 1 })).toBeCloseTo(2400 / 77);
  for (const { origin, reporter } of links) expect(size(origin)).toBeCloseTo(size(reporter));
  expect(nodes.at(-1)?.to).toBeLessThan(2 * Math.PI);
});

test("the circle's ribbons are stops of the keyboard on the side of the state that reported", () => {
  const marks = chordMarks(flows, "abroad").flatMap((row) => row.marks);
  expect(marks.map(({ name }) => name)).toEqual(["Türkiye, Bulgaria", "Türkiye, Uzbekistan"]);
  for (const { coordinate } of marks) expect(Math.hypot(...coordinate)).toBeCloseTo(0.9);
});

test.each([390, 800])("no name lies over another, %s pixels wide", (width) => {
  const { graphic } = chordOption(flows, { width, height: chordHeight(width), theme: "light", scope: "all" });
  const elements: unknown = graphic !== undefined && "elements" in graphic ? graphic.elements : [];
  const texts = (Array.isArray(elements) ? elements : []).filter(
    (one) => one.type === "text" && one.style.align !== undefined,
  );
  expect(texts).toHaveLength(4);
  for (const side of ["left", "right"]) {
    const heights = texts
      .filter((one) => one.style.align === side)
      .map((one) => Number(one.y))
      .toSorted((a, b) => a - b);
    for (const [index, y] of heights.slice(1).entries()) expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(14.9);
  }
});

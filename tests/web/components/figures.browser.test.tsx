import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";

import type { SeriesView } from "../../../api/contract/series.ts";
import { seriesTable } from "../../../web/charts/table.ts";
import { trendOption } from "../../../web/charts/trend.ts";
import { Chart } from "../../../web/components/Chart.tsx";
import { CoverageMatrix } from "../../../web/components/CoverageMatrix.tsx";
import { DataTable } from "../../../web/components/DataTable.tsx";
import { trendMarks } from "../../../web/components/figure-marks.ts";
import { coverageCell, coverageView } from "../../support/coverage.ts";

const point = (year: number, value: number | null, cell: string | null) => ({
  year,
  value,
  low: value,
  high: value,
  status: value === null ? ("not-reported" as const) : ("reported" as const),
  flags: [],
  cell,
});

// Detected victims as published by UNODC GLOTIP, edition 2025-04-14; Georgia 2020 taken away.
const VIEW: SeriesView = {
  indicator: "THB.VIC.DET",
  label: "Detected victims",
  short: "detected victims",
  definition: "",
  unit: "persons",
  unitLabel: "persons",
  measure: "count",
  release: "r1",
  releasedAt: "2026-11-20T09:00:00.000Z",
  filter: {},
  stateNames: { GEO: "Georgia", ROU: "Romania" },
  codeLabels: {},
  sources: [],
  notes: [],
  by: null,
  years: [2018, 2019, 2020],
  series: [
    { state: "GEO", breakdown: {}, points: [point(2018, 7, "c_1"), point(2019, 29, "c_2"), point(2020, null, null)] },
    {
      state: "ROU",
      breakdown: {},
      points: [point(2018, 497, "c_3"), point(2019, 698, "c_4"), point(2020, 596, "c_5")],
    },
  ],
};

test("arrow keys say the points of a chart, missing ones too, and Enter opens the cell", async () => {
  const opened: string[] = [];
  const screen = await render(
    <Chart
      draw={(drawing) => trendOption(VIEW, drawing)}
      rows={trendMarks(VIEW, false)}
      label="Detected victims."
      height={() => 300}
      onOpen={(cell) => opened.push(cell)}
    />,
  );
  await expect.poll(() => screen.container.querySelector("svg"), { timeout: 10_000 }).not.toBeNull();
  screen.container.querySelector<HTMLElement>("[role=application]")?.focus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(screen.getByRole("status")).toHaveTextContent("Georgia, 2020: not reported");
  await userEvent.keyboard("{Enter}{ArrowDown}{ArrowLeft}");
  await expect.element(screen.getByRole("status")).toHaveTextContent("Romania, 2019: 698 persons");
  await userEvent.keyboard("{Enter}");
  expect(opened).toEqual(["c_4"]);
});

test("a table opens the origin of a figure and has words for a missing one", async () => {
  const opened: string[] = [];
  const screen = await render(<DataTable table={seriesTable(VIEW)} onOpen={(cell) => opened.push(cell)} />);
  await screen.getByRole("button", { name: "698" }).click();
  expect(opened).toEqual(["c_4"]);
  await expect.element(screen.getByRole("row", { name: "Georgia 7 29 not reported" })).toBeVisible();
});

test("arrow keys name the squares of the coverage matrix and Enter opens one", async () => {
  const opened: string[] = [];
  const cells = [
    coverageCell("ALB", 2020),
    coverageCell("ROU", 2020, { answered: [], figures: 0, contribution: null }),
  ];
  const screen = await render(
    <CoverageMatrix
      coverage={coverageView({ cells })}
      sections={["A"]}
      onOpen={(cell) => opened.push(`${cell.state} ${cell.year} ${cell.contribution}`)}
    />,
  );
  await userEvent.tab();
  await expect
    .element(screen.getByRole("button", { name: "Albania, 2020, Trafficking: 1 of 12 indicators, 40 figures" }))
    .toHaveFocus();
  await userEvent.keyboard("{Enter}{ArrowDown}");
  await expect
    .element(screen.getByRole("button", { name: "Romania, 2020, Trafficking: nothing reported, 12 indicators asked" }))
    .toHaveFocus();
  await userEvent.keyboard("{ArrowLeft}{Enter}");
  expect(opened).toEqual(["ALB 2020 ALB-2018-2020-v1", "ROU 2019 null"]);
});

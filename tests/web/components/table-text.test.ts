import { expect, test } from "vitest";

import type { ChartTable } from "../../../web/charts/table.ts";
import { tableHtml, tableTsv } from "../../../web/components/table-text.ts";

const TABLE: ChartTable = {
  caption: "Detected victims, persons, 2018–2020",
  corner: "State",
  columns: ["2018", "2019", "2020"],
  rows: [
    {
      head: "Ukraine & <others>",
      state: "UKR",
      cells: [
        {
          text: "1\u202f192",
          title: "1\u202f192",
          status: "reported",
          value: 1192,
          low: 1192,
          high: 1192,
          cell: "c_1",
        },
        { text: "1–4", title: "1–4", status: "censored", value: null, low: 1, high: 4, cell: "c_2" },
        { text: "", title: "not reported", status: "not-reported", value: null, low: null, high: null, cell: null },
      ],
    },
  ],
  legend: [],
};

test("a copied table has plain numbers, ranges as they are printed, and reasons in words", () => {
  expect(tableTsv(TABLE, ["Source: UNODC."])).toBe(
    "State\t2018\t2019\t2020\nUkraine & <others>\t1192\t1–4\tnot reported\nSource: UNODC.",
  );
});

test("the HTML form keeps caption and source, and names do not become markup", () => {
  const html = tableHtml(TABLE, ["Source: UNODC."]);
  expect(html).toContain("<caption>Detected victims, persons, 2018–2020</caption>");
  expect(html).toContain("<th>Ukraine &#38; &#60;others&#62;</th>");
  expect(html).toContain("<p>Source: UNODC.</p>");
});

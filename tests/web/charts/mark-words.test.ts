import { expect, test } from "vitest";

import type { SeriesMark } from "../../../api/contract/jumps.ts";
import { seriesTable } from "../../../web/charts/table.ts";
import { trendCaption } from "../../../web/charts/trend-caption.ts";
import { edition } from "../../support/edition.ts";
import { seriesView } from "../../support/views.ts";

const { settings } = edition();

/** Marks between the years of one state's totals. */
function marked(state: string, kind: SeriesMark["kind"], ...years: readonly number[]): SeriesMark[] {
  return years.map((year) => ({ state, breakdown: {}, year, kind, text: "" }));
}

test("of one state that jumps, the headline says the jump and no rise: Ukraine's 198, 1,192 and 262", () => {
  const view = seriesView({ UKR: [198, 1192, 262] }, 2017, { marks: marked("UKR", "jump", 2018, 2019) });
  const caption = trendCaption(view, settings);
  expect(caption.headline).toBe("Ukraine: unexplained jumps in detected victims between 2017 and 2019");
  expect(caption.notes.join(" ").replaceAll("\u202f", " ")).toContain(
    "Marked ?, an unexplained jump and a question to the state: " +
      "Ukraine 2017–2018 (198, then 1 192) and Ukraine 2018–2019 (1 192, then 262).",
  );
  expect(caption.alt.replaceAll("\u202f", " ")).toContain("2018 1 192 (unexplained jump since 2017)");
  expect(caption.notes.join(" ")).not.toMatch(/break/);
});

test("across a declared break nothing is said to rise or fall", () => {
  const view = seriesView({ UKR: [198, 1192, 262] }, 2017, { marks: marked("UKR", "break", 2018) });
  expect(trendCaption(view, settings)).toMatchObject({ finding: false });
  expect(trendCaption(view, settings).alt).toContain("(break in the series before 2018)");
});

test("the table carries the signs of jumps and breaks, and their words", () => {
  const marks = [...marked("UKR", "jump", 2018), ...marked("UKR", "break", 2019)];
  const [row] = seriesTable(seriesView({ UKR: [198, 1192, 262] }, 2017, { marks })).rows;
  expect(row?.cells.map((cell) => cell.text.replaceAll("\u202f", " "))).toEqual(["198", "1 192 ?", "262 ¦"]);
  expect(row?.cells[1]?.title).toContain("unexplained jump since 2017");
  expect(row?.cells[2]?.title).toContain("break in the series before 2019");
});

import { expect, test } from "vitest";

import { seriesAddress } from "../../../../web/pages/data/addresses.ts";
import { snippets } from "../../../../web/pages/data/snippet-text.ts";
import { coveredIndicator } from "../../../support/coverage.ts";

test("an indicator without a total is fetched by its codes, and a named release stays named", () => {
  const heroin = coveredIndicator({ code: "DRG.SZR.QKG", mustSplitBy: "drug", hasTotal: false });
  expect(seriesAddress("csv", heroin, "r1")).toBe("/api/download/series.csv?indicator=DRG.SZR.QKG&by=drug&release=r1");
  expect(seriesAddress("json", coveredIndicator(), null)).toBe("/api/download/series.json?indicator=THB.VIC.DET");
});

test("every tool is given the very address, quoted", () => {
  const address = "http://127.0.0.1:8787/api/download/series.csv?indicator=DRG.SZR.QKG&by=drug";
  const all = snippets(address, "drg-szr-qkg");
  expect(all.map((snippet) => snippet.id)).toEqual(["curl", "r", "python", "excel"]);
  expect(all.filter((snippet) => !snippet.text.includes(`"${address}"`))).toEqual([]);
  expect(all[0]?.text).toBe(`curl -o drg-szr-qkg.csv "${address}"`);
});

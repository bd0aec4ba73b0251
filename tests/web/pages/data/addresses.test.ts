import { expect, test } from "vitest";

import { seriesAddress } from "../../../../web/pages/data/addresses.ts";
import { coveredIndicator } from "../../../support/coverage.ts";

test("an indicator without a total is fetched by its codes, and a named release stays named", () => {
  const heroin = coveredIndicator({ code: "DRG.SZR.QKG", mustSplitBy: "drug", hasTotal: false });
  expect(seriesAddress("csv", heroin, "r1")).toBe("/api/download/series.csv?indicator=DRG.SZR.QKG&by=drug&release=r1");
  expect(seriesAddress("json", coveredIndicator(), null)).toBe("/api/download/series.json?indicator=THB.VIC.DET");
});

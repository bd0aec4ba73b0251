import { expect, test } from "vitest";

import { measurable, measuresFor } from "../../../web/state/measures.ts";
import { selection } from "../../api/aggregates/victims.ts";
import { coveredIndicator } from "../../support/coverage.ts";

const victims = coveredIndicator({ code: "THB.VIC.DET" });
const heroin = coveredIndicator({ code: "DRG.SZR.QKG", mustSplitBy: "drug", hasTotal: false });
const price = coveredIndicator({ code: "DRG.PRC.RTL", mustSplitBy: "drug", kind: "price" });

test("a share needs a split, or one code of one dimension", () => {
  expect(measuresFor(victims, selection())).not.toContain("share");
  expect(measuresFor(victims, selection({ by: "sex" }))).toContain("share");
  expect(measuresFor(victims, selection({ filter: { sex: "F" } }))).toContain("share");
  expect(measuresFor(victims, selection({ filter: { sex: "F", age: "Y0T17" } }))).not.toContain("share");
});

test("different drugs have no shares of each other, prices neither shares nor rates", () => {
  expect(measuresFor(heroin, selection({ by: "drug" }))).not.toContain("share");
  expect(measuresFor(heroin, selection({ filter: { drug: "HER" } }))).toContain("per100k");
  expect(measuresFor(price, selection({ filter: { drug: "HER" } }))).toEqual([
    "count",
    "index",
    "change",
    "relative",
    "average",
  ]);
});

test("an address that asks for more gets the figures as reported", () => {
  const asked = selection({ measure: "share" });
  expect(measurable(asked, measuresFor(victims, asked)).measure).toBe("count");
  const split = selection({ measure: "share", by: "sex" });
  expect(measurable(split, measuresFor(victims, split))).toBe(split);
});

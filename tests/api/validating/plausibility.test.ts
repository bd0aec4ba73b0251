import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { LARGEST_QUANTITIES } from "../../../api/validating/largest-quantities.ts";
import { check, codesOf, findingOf } from "../../support/check.ts";

const CONTRIBUTIONS = join(import.meta.dirname, "../../../datasets/contributions");

function drugs(...rows: readonly string[]): string {
  return `indicator,year,drug,unit,value,flag,note\n${rows.join("\n")}\n`;
}

function victims(...rows: readonly string[]): string {
  return `indicator,year,sex,age,unit,value,flag,note\n${rows.join("\n")}\n`;
}

test("12 kg in 30 seizures are 400 g each, which is likely", () => {
  const text = drugs("DRG.SZR.NUM,2018,HER,count,30,,", "DRG.SZR.QKG,2018,HER,kg,12,,");
  expect(codesOf(check(text))).toEqual([]);
});

test("a gram in 30 seizures is 0.03 g each, which is not", () => {
  const text = drugs("DRG.SZR.NUM,2018,HER,count,30,,", "DRG.SZR.QKG,2018,HER,kg,0.001,,");
  const { at, params } = findingOf(check(text), "UNI-409");
  expect(at).toMatchObject({ line: 3, a1: "E3" });
  expect(params).toMatchObject({ each: "0.0333 g", least: "0.05 g", most: "5 t" });
});

test("a quantity that rounds to zero, or is given in tablets, contradicts no seizure", () => {
  const seized = "DRG.SZR.NUM,2018,HER,count,3,,";
  expect(codesOf(check(drugs(seized, "DRG.SZR.QKG,2018,HER,kg,0,N,")))).toEqual([]);
  const tablets = drugs(seized, "DRG.SZR.QKG,2018,HER,kg,0,,", "DRG.SZR.QTB,2018,HER,tablets,40,,");
  expect(codesOf(check(tablets))).toEqual([]);
});

test("twice the largest known quantity is asked about, not less", () => {
  // 22,202 kg of heroin in Türkiye in 2021.
  expect(codesOf(check(drugs("DRG.SZR.QKG,2018,HER,kg,44404,,")))).toEqual([]);
  expect(codesOf(check(drugs("DRG.SZR.QKG,2018,HER,kg,44405,,")))).toEqual(["UNI-411"]);
});

test("the largest known quantities are those of the published contributions", () => {
  const largest = new Map<string, number>();
  for (const name of readdirSync(CONTRIBUTIONS)) {
    const [head = "", ...lines] = readFileSync(join(CONTRIBUTIONS, name), "utf8").trimEnd().split("\n");
    const headings = head.split(",");
    const value = headings.indexOf("value");
    for (const line of lines.filter((one) => one.startsWith("DRG.SZR.QKG,"))) {
      const cells = line.split(",");
      const drug = cells[headings.indexOf("drug")] ?? "";
      const isByDrugAlone = cells.slice(2, value - 1).every((cell) => cell === "" || cell === drug);
      const kg = Number(cells[value]);
      if (isByDrugAlone && kg >= 100) largest.set(drug, Math.max(kg, largest.get(drug) ?? 0));
    }
  }
  for (const residual of ["OTH", "_U"]) largest.delete(residual);
  expect(new Map([...LARGEST_QUANTITIES].map(([drug, { kg }]) => [drug, kg]))).toEqual(largest);
});

test("a price in lei under euro is found, one of a dear market is not", () => {
  expect(codesOf(check(drugs("DRG.PRC.RTL,2018,COC,EUR/g,80,,")))).toEqual([]);
  expect(codesOf(check(drugs("DRG.PRC.RTL,2018,COC,EUR/g,1600,,")))).toEqual(["UNI-412"]);
});

test("wholesale may be a little dearer than retail, not more than twice", () => {
  const prices = (kilogram: number) =>
    codesOf(check(drugs("DRG.PRC.RTL,2018,MET,USD/g,20,,", `DRG.PRC.WHL,2018,MET,USD/kg,${kilogram},,`)));
  expect(prices(15_000)).toEqual([]);
  expect(prices(39_000)).toEqual([]);
  expect(prices(41_000)).toEqual(["UNI-413"]);
});

test("parts that are not available are no forgotten ones", () => {
  const total = "THB.VIC.DET,2018,,,persons,12,,";
  const text = victims(total, "THB.VIC.DET,2018,F,,persons,:,,", "THB.VIC.DET,2018,M,,persons,:,,");
  expect(codesOf(check(text))).toEqual([]);
});

test("finer ages may be fewer than the age that contains them", () => {
  const text = victims("THB.VIC.DET,2018,,Y0T17,persons,12,,", "THB.VIC.DET,2018,,Y0T11,persons,7,,");
  expect(codesOf(check(text))).toEqual([]);
});

test("zeros of a year after zeros, and a single zero, are not asked about", () => {
  const text = victims(
    "THB.OFF.REC,2018,,,offences,0,,",
    "THB.OFF.REC,2019,,,offences,0,,",
    "THB.VIC.DET,2018,,,persons,4,,",
    "THB.VIC.DET,2019,,,persons,0,,",
  );
  expect(codesOf(check(text))).toEqual([]);
});

test("a break whose note says why is not asked about", () => {
  const text = victims("THB.VIC.DET,2018,,,persons,12,B,Law 5 of 2018 counts more.");
  expect(codesOf(check(text))).toEqual([]);
});

test("of partners outside the region nothing is said", () => {
  const text = "indicator,year,partner,unit,value\nTHB.VIC.ABR,2018,DE,persons,3\nTHB.VIC.ABR,2018,MD,persons,3\n";
  expect(codesOf(check(text, { state: "MDA" }))).toEqual([]);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { convert } from "../../datasets/build/conversion.ts";
import type { Row } from "./committed.ts";
import {
  cell,
  contributedRows,
  DATASETS,
  hasPublishers,
  rowsByPlace,
  parseRecords,
  PUBLISHERS,
  records,
} from "./committed.ts";

type Fields = Readonly<Record<string, string>>;

/** Against the publishers' own files, which are not in the repository: skipped where they are absent. */
describe.skipIf(!hasPublishers)("against the publishers' files", () => {
  const published = hasPublishers ? parseRecords(readFileSync(join(PUBLISHERS, "bsec_long.csv"), "utf8")) : [];
  const rows = rowsByPlace(contributedRows());

  test("a second run of the converter gives the very bytes that stand here", async () => {
    const crosswalk = join(DATASETS, "build/crosswalk");
    const { files } = await convert({
      read: (path) => readFileSync(join(PUBLISHERS, path)),
      crosswalk: (name) => readFileSync(join(crosswalk, name), "utf8"),
    });
    const different = [...files].filter(([path, text]) => readFileSync(join(DATASETS, path), "utf8") !== text);
    expect(different.map(([path]) => path)).toEqual([]);
  });

  test("the ledger repeats every published row word for word", () => {
    const changed = records("ledger.csv").filter((line) => {
      const row = published[Number(line["line"]) - 2];
      return (
        row === undefined ||
        line["source"] !== row["source"] ||
        line["state"] !== row["iso3"] ||
        line["year"] !== row["year"] ||
        line["indicator"] !== row["indicator"] ||
        line["published"] !== row["value_as_published"] ||
        line["breakdown"]?.startsWith(row["breakdown"] ?? "?") !== true
      );
    });
    expect(published).toHaveLength(14_559);
    expect(changed).toEqual([]);
  });

  test.each([
    ["THB.VIC.DET", "", "Detected trafficking victims", "Total|Total|Total|Total"],
    ["THB.VIC.DET", "sex=F", "Detected trafficking victims", "Total|Total|Female|Total"],
    ["THB.VIC.DET", "sex=M", "Detected trafficking victims", "Total|Total|Male|Total"],
    ["THB.VIC.DET", "age=Y0T17", "Detected trafficking victims", "Total|Total|Total|0 to 17 years"],
    ["THB.VIC.DET", "age=Y_GE18;sex=F", "Detected trafficking victims", "Total|Total|Female|18 years or over"],
    [
      "THB.VIC.DET",
      "exploitation=LAB",
      "Detected trafficking victims",
      "by form of exploitation|Forced labour|Total|Total",
    ],
    [
      "THB.VIC.DET",
      "exploitation=OTH",
      "Detected trafficking victims",
      "by form of exploitation|Other forms of exploitation|Total|Total",
    ],
    ["THB.OFF.REC", "", "Offences of trafficking in persons", "Total|Total|Total|Total"],
    ["THB.PER.SUS", "", "Persons brought into formal contact", "Total|Total|Total|Total"],
    ["THB.PER.PRS", "", "Persons prosecuted", "Total|Total|Total|Total"],
    ["THB.PER.CON", "", "Persons convicted", "Total|Total|Total|Total"],
    ["SMU.OFF.REC", "", "Offences: Smuggling of migrants", "Total"],
    ["CYB.OFF.ACC", "", "Offences: Unlawful access to a computer system", "Total"],
    ["CYB.OFF.FRD", "", "Offences: Fraud: Cyber-related (Cy)", "Total"],
    ["CYB.OFF.REC", "", "Eurostat Offences: acts against computer systems", "ICCS0903"],
    ["DRG.OFF.REC", "", "Eurostat Offences: unlawful acts involving controlled drugs", "ICCS0601"],
    ["DRG.SZR.QKG", "drug=HER", "Seizures: Opioids", "Heroin"],
    ["DRG.SZR.QKG", "drug=HER", "Seizures: Opioids and Opiates", "Heroin"],
    ["DRG.SZR.QKG", "drug=MET", "Seizures: Amphetamines and Stimulants", "Methamphetamine"],
    ["DRG.SZR.QKG", "drug=CAN_H", "Seizures: Cannabis-type", "Marijuana (herb)"],
    ["WPN.SZR.NUM", "", "Arms seized", "Total|Total"],
    ["VEH.THF.REC", "", "Offences: Theft: of a motorized vehicle", "Total"],
  ])("%s %s is what %s, %s says", (indicator, code, label, part) => {
    const own = published.filter((row) => row["indicator"] === label && row["breakdown"] === part && isInRounds(row));
    const groups = Map.groupBy(
      own.filter((row) => row["value_as_published"] !== "NULL"),
      (row) => `${row["iso3"]}|${row["year"]}`,
    );
    expect(groups.size).toBeGreaterThan(10);
    const wrong = [...groups].filter(([place, group]) => {
      const found = rows.get(`${place}|${indicator}|${code}`);
      return boundsOfRow(found).join() !== boundsOfGroup(group).join();
    });
    expect(wrong).toEqual([]);
  });
});

function isInRounds(row: Fields): boolean {
  return Number(row["year"]) >= 2010 && Number(row["year"]) <= 2023;
}

/** Lowest and highest sum of a group, to nine digits after the point; rows that all say the same are one figure. */
function boundsOfGroup(group: readonly Fields[]): readonly string[] {
  const all = group.map((row) => (row["value_as_published"] ?? "").replaceAll(",", ""));
  const texts = new Set(all).size === 1 ? all.slice(0, 1) : all;
  const low = texts.reduce((sum, text) => sum + (text === "<5" ? 1 : Number(text)), 0);
  const high = texts.reduce((sum, text) => sum + (text === "<5" ? 4 : Number(text)), 0);
  return [low.toFixed(9), high.toFixed(9)];
}

function boundsOfRow(row: Row | undefined): readonly string[] {
  const value = row === undefined ? "" : cell(row, "value");
  const [low = "", high = low] = value === "<5" ? ["1", "4"] : value.split(/(?<=\d)-(?=\d)/);
  return [Number(low).toFixed(9), Number(high).toFixed(9)];
}

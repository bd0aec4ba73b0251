import { expect, test } from "vitest";

import { cell, contributedRows, keyOf, records } from "./committed.ts";

const ledger = records("ledger.csv");
const rows = contributedRows();

test("the ledger closes for each source, 14,559 rows in all", () => {
  const counts = Object.fromEntries(
    [...Map.groupBy(ledger, (line) => line["source"] ?? "").entries()].map(([source, lines]) => [source, lines.length]),
  );
  // Counted from bsec_long.csv by hand; GLOTIP's 5,730, IAFQ's 2,817 and the ARQ's 1,272 and 548 also by its description.
  expect(counts).toEqual({
    "Eurostat crim_off_cat": 507,
    "UN-CTS 2024-05-16 (CTS)": 1330,
    "UN-CTS 2024-05-16 (CTS/DMDB)": 24,
    "UN-CTS 2024-05-16 (DMDB)": 20,
    "UNODC ARQ 2018-2022": 1272,
    "UNODC ARQ prices 2018-2022": 548,
    "UNODC ARQ seizures (daraa17)": 2124,
    "UNODC GLOTIP 2025-04-14": 5730,
    "UNODC IAFQ 2024-08-26": 2817,
    "UNODC prevalence": 187,
  });
  expect(ledger).toHaveLength(14_559);
});

test("each published row stands in it once", () => {
  expect(new Set(ledger.map((line) => line["line"])).size).toBe(14_559);
  expect(new Set(ledger.map((line) => `${line["source"]} ${line["place"]}`)).size).toBe(14_559);
});

test("a row is mapped, merged or compared with a cell, or excluded with a reason", () => {
  const wrong = ledger.filter((line) =>
    line["outcome"] === "excluded"
      ? line["key"] !== "" || line["contribution"] !== "" || line["reason"] === ""
      : !["mapped", "merged", "compared"].includes(line["outcome"] ?? "") ||
        line["key"] === "" ||
        line["contribution"] === "",
  );
  expect(wrong).toEqual([]);
});

test("every value is the sum of the published values that the ledger names for it, or the one they all give", () => {
  const counts = rows.filter((row) => !cell(row, "unit").includes("/"));
  const behind = Map.groupBy(
    ledger.filter((line) => line["outcome"] === "mapped" || line["outcome"] === "merged"),
    (line) => line["key"] ?? "",
  );
  const wrong = counts.filter((row) => {
    const all = (behind.get(keyOf(row)) ?? []).map((line) => (line["published"] ?? "").replaceAll(",", ""));
    const texts = new Set(all).size === 1 ? all.slice(0, 1) : all;
    const bounds = boundsOf(cell(row, "value"));
    const low = texts.reduce((sum, text) => sum + boundsOf(text)[0], 0);
    const high = texts.reduce((sum, text) => sum + boundsOf(text)[1], 0);
    return texts.length === 0 || !isClose(bounds[0], low) || !isClose(bounds[1], high);
  });
  expect(wrong).toEqual([]);
});

/** Only binary noise is forgiven. */
function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
}

function boundsOf(value: string): readonly [number, number] {
  if (value === "<5") return [1, 4];
  const [, low, high] = /^([\d.]+)-([\d.]+)$/.exec(value) ?? [];
  return [Number(low ?? value), Number(high ?? value)];
}

test("every cell of the contributions has a mapped or merged row behind it, and every such row a cell", () => {
  const cells = new Set(rows.map((row) => `contributions/${row.file} ${keyOf(row)}`));
  const behind = new Set(
    ledger
      .filter((line) => line["outcome"] === "mapped" || line["outcome"] === "merged")
      .flatMap((line) => (line["key"] ?? "").split(" + ").map((key) => `${line["contribution"]} ${key}`)),
  );
  expect([...cells].filter((one) => !behind.has(one))).toEqual([]);
  expect([...behind].filter((one) => !cells.has(one))).toEqual([]);
});

test("a compared row names a cell that exists and says what it holds", () => {
  const values = new Map(rows.map((row) => [keyOf(row), cell(row, "value")]));
  const compared = ledger.filter((line) => line["outcome"] === "compared");
  expect(compared).toHaveLength(320);
  const wrong = compared.filter((line) => {
    const [key = ""] = (line["key"] ?? "").split(" + ");
    return line["reason"]?.includes(`the cell holds ${values.get(key)}`) !== true;
  });
  expect(wrong).toEqual([]);
});

test("Eurostat's corruption and money laundering equal those of UN-CTS wherever both exist", () => {
  const values = new Map(rows.map((row) => [keyOf(row), cell(row, "value")]));
  const lost = ledger.filter((line) => line["outcome"] === "compared" && line["source"] === "Eurostat crim_off_cat");
  expect(lost).toHaveLength(73);
  expect(lost.filter((line) => values.get(line["key"] ?? "") !== line["published"])).toEqual([]);
});

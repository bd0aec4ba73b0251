import { expect, test } from "vitest";

import { NO_COVERING_NOTE, type Wording } from "../../../api/contract/covering-note.ts";
import type { Checked } from "../../../api/validating/check.ts";
import { check, codesOf, findingOf } from "../../support/check.ts";

function lines(...rows: readonly string[]): string {
  return rows.join("\r\n");
}

/** Year, indicator, breakdown, unit and value of what was kept. */
function kept({ observations }: Checked): readonly string[] {
  return observations.map(({ key, observed }) => {
    const codes = Object.entries(key.breakdown).map(([dimension, code]) => `${dimension}=${code}`);
    return [key.year, key.indicator, ...codes, key.unit, "value" in observed ? observed.value : "?"].join(" ");
  });
}

function noting(...wordings: readonly Wording[]) {
  return { note: { ...NO_COVERING_NOTE, wordings: [...wordings] } };
}

test("rows that say “of which” are parts of the row above them", () => {
  const checked = check(
    lines(
      "Показник;2018 р.;2019 р.",
      "Виявлені жертви торгівлі людьми;50;60",
      "у тому числі жінки;30;35",
      "з них чоловіки;20;25",
    ),
    { state: "UKR" },
  );
  expect(kept(checked)).toEqual([
    "2018 THB.VIC.DET persons 50",
    "2019 THB.VIC.DET persons 60",
    "2018 THB.VIC.DET sex=F persons 30",
    "2019 THB.VIC.DET sex=F persons 35",
    "2018 THB.VIC.DET sex=M persons 20",
    "2019 THB.VIC.DET sex=M persons 25",
  ]);
  expect(checked.observations[2]?.steps[0]).toEqual({
    what: "read as a part of the row above",
    from: "у тому числі жінки",
    to: "THB.VIC.DET sex=F",
  });
  expect(checked.report.findings.map(({ message }) => message)).toContain(
    'Line 3, column A "Показник": "у тому числі жінки" was read as THB.VIC.DET sex=F (Detected victims of trafficking: Women and girls) in one row.',
  );
});

test("what follows a row that was not understood is a part of nothing", () => {
  const checked = check(
    lines("indicator;2019", "Detected victims of trafficking;60", "Something else;70", "of which women;35"),
  );
  expect(kept(checked)).toEqual(["2019 THB.VIC.DET persons 60"]);
  expect(checked.report.findings.filter(({ code }) => code === "COD-351").map(({ at }) => at.line)).toEqual([3, 4]);
  // It waits for the row above, and nothing is proposed for it.
  expect(checked.report.findings.flatMap(({ code, at }) => (code === "COD-353" ? [at.line] : []))).not.toContain(4);
});

test("names of the questionnaire put beside each other are read as what they name", () => {
  const checked = check(lines("indicator;2019", "Victims of trafficking – women;35", "DRG.SZR.QKG heroin;12,5"));
  expect(kept(checked)).toEqual(["2019 THB.VIC.DET sex=F persons 35", "2019 DRG.SZR.QKG drug=HER kg 12.5"]);
});

test("words that name it in another way are a question with the likeliest meanings, and nothing is guessed", () => {
  const checked = check(lines("Показатель;2019", "Изъято героина, кг;12,5"), { state: "RUS" });
  expect(kept(checked)).toEqual([]);
  const { readings, suggestion, message, explainable } = findingOf(checked, "COD-353");
  // No reason settles it: the row waits for the meaning.
  expect(explainable).toBe(false);
  expect([suggestion, readings?.[0]]).toEqual([
    null,
    {
      code: "DRG.SZR.QKG",
      label: "Quantity of drugs seized, by weight: Heroin (kilograms)",
      breakdown: { drug: "HER" },
      unit: "kg",
    },
  ]);
  expect(message).toContain("did you mean DRG.SZR.QKG (Quantity of drugs seized, by weight: Heroin (kilograms))? Or ");
});

test("a meaning that the sender confirmed holds for every row with these words, with its breakdown and unit", () => {
  const file = lines("Показатель;Единица;2018;2019", "Изъято героина, кг;;10;12,5", "Изъято героина, кг;г;;500");
  const meaning = { field: "indicator", text: "Изъято героина, кг", code: "DRG.SZR.QKG", breakdown: { drug: "HER" } };
  const checked = check(file, { state: "RUS", ...noting({ ...meaning, unit: "kg" }) });
  expect(kept(checked)).toEqual([
    "2018 DRG.SZR.QKG drug=HER kg 10",
    "2019 DRG.SZR.QKG drug=HER kg 12.5",
    "2019 DRG.SZR.QKG drug=HER g 500",
  ]);
});

test("a confirmed meaning that the question is not asked by is no meaning", () => {
  const meaning = { field: "indicator", text: "Haul", code: "THB.VIC.DET", breakdown: { drug: "HER" } };
  const checked = check(lines("indicator;2019", "Haul;12"), noting(meaning));
  expect([kept(checked), codesOf(checked).includes("COD-351")]).toEqual([[], true]);
});

test("a text and a column, or a heading, that split a figure differently are an error; the same said twice is not", () => {
  const long = check(
    lines(
      "indicator;year;sex;value",
      "Victims of trafficking – women;2019;M;12",
      "Victims of trafficking – women;2018;F;11",
    ),
  );
  expect([kept(long), findingOf(long, "COD-358").at.a1]).toEqual([["2018 THB.VIC.DET sex=F persons 11"], "C2"]);
  const wide = check(lines("indicator;year;Total;Women", "Victims of trafficking – men;2019;50;12"));
  expect([kept(wide), findingOf(wide, "COD-358").at.a1]).toEqual([["2019 THB.VIC.DET sex=M persons 50"], "D2"]);
});

test("a column that is not known and names a breakdown holds its row back, since the figure would pass for the whole", () => {
  const checked = check(
    lines(
      "Indicator;Categoria;2018",
      "Victime ale traficului de persoane;femei;50",
      "Victime ale traficului de persoane;date operative;60",
    ),
  );
  expect([kept(checked), findingOf(checked, "COD-359").at.a1]).toEqual([["2018 THB.VIC.DET persons 60"], "B2"]);
  const note = noting({ field: "column", text: "Categoria", code: "note" });
  expect(kept(check(lines("Indicator;Categoria;2018", "THB.VIC.DET;femei;50"), note))).toEqual([
    "2018 THB.VIC.DET persons 50",
  ]);
});

test("a letter in brackets behind a year is the word for year, not grams", () => {
  expect(kept(check(lines("Показател;Вещество;2018 (г)", "DRG.SZR.QKG;хероин;12"), { state: "BGR" }))).toEqual([
    "2018 DRG.SZR.QKG drug=HER kg 12",
  ]);
});

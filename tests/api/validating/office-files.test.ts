import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { cellsOf, check, codesOf, findingOf } from "../../support/check.ts";

/** Tables as an office may have them, each with the state that sends it and the cells that a reader of it would write down. */
interface Office {
  readonly what: string;
  readonly state: string;
  readonly rows: readonly string[];
  readonly meant: readonly string[];
}

const DETECTED = "THB.VIC.DET";

function years(cell: string, ...values: readonly (number | string)[]): readonly string[] {
  return values.map((value, at) => `${2018 + at} ${cell} ${value}`);
}

const OFFICES: readonly Office[] = [
  {
    what: "a heading in capitals of the form, an abbreviated unit, a subtotal",
    state: "MDA",
    rows: [
      "Denumirea indicatorului;Drogul;U.m.;2018;2019;2020",
      "Cantitatea de droguri capturate, după greutate;heroină;kg;12,5;13,5;14,5",
      "Subtotal;;kg;12,5;13,5;14,5",
    ],
    meant: years("DRG.SZR.QKG drug=HER kg", 12.5, 13.5, 14.5),
  },
  {
    what: "headings in two languages, with a remark on a line of its own",
    state: "GEO",
    rows: [
      'მაჩვენებელი / Indicator;წელი / Year;სქესი / Sex;"Value\n(number)"',
      "ტრეფიკინგის გამოვლენილი მსხვერპლები;2018;ქალი;12",
      "ტრეფიკინგის გამოვლენილი მსხვერპლები;2018;კაცი;2",
    ],
    meant: [`2018 ${DETECTED} sex=F persons 12`, `2018 ${DETECTED} sex=M persons 2`],
  },
  {
    what: "words with Latin letters that look Cyrillic, in headings and cells",
    state: "RUS",
    rows: ["Покaзaтель;Гoд;Пoл;Знaчение", "Выявлeнные жeртвы торговли людьми;2018;женщины;50"],
    meant: [`2018 ${DETECTED} sex=F persons 50`],
  },
  {
    what: "soft hyphens and hard blanks of a word processor",
    state: "BGR",
    rows: [
      "Показател\t2018\u00a0г.\t2019\u00a0г.\t2020\u00a0г.",
      "Установени жертви  на тра\u00adфик\t84\t70\t56",
      "Откраднати моторни превозни\u00a0средства\t2\u00a0345\t2\u202f110\t1\u2009987",
    ],
    meant: [...years(`${DETECTED} persons`, 84, 70, 56), ...years("VEH.THF.REC offences", 2345, 2110, 1987)],
  },
  {
    what: "years below a heading that says so, “of which” behind the Armenian stop, and a total of the rows",
    state: "ARM",
    rows: [
      "Ցուցիչ\tՏարիներ\t\t",
      "\t2018թ.\t2019թ.\t2020թ.",
      "Թրաֆիքինգի բացահայտված զոհեր\t12\t15\t9",
      "որից՝ կանայք\t8\t10\t6",
      "Ընդամենը\t12\t15\t9",
    ],
    meant: [...years(`${DETECTED} persons`, 12, 15, 9), ...years(`${DETECTED} sex=F persons`, 8, 10, 6)],
  },
  {
    what: "the same words in Latin letters",
    state: "SRB",
    rows: [
      "Naziv pokazatelja;J.m.;2018.;2019.;2020.",
      "Otkrivene žrtve trgovine ljudima;lica;76;39;57",
      "Zaplene droge;;5.000;5.100;5.200",
    ],
    meant: [...years(`${DETECTED} persons`, 76, 39, 57), ...years("DRG.SZR.NUM count", 5000, 5100, 5200)],
  },
  {
    what: "sexes over ages, with a total that goes over both rows of headings",
    state: "ALB",
    rows: [
      "Viktima të zbuluara të trafikimit;;;;;",
      ";Femra;;Meshkuj;;Gjithsej",
      "Viti;Fëmijë;Të rritur;Fëmijë;Të rritur;",
      "2018;20;40;10;15;85",
    ],
    meant: [
      `2018 ${DETECTED} age=Y0T17 sex=F persons 20`,
      `2018 ${DETECTED} age=Y_GE18 sex=F persons 40`,
      `2018 ${DETECTED} age=Y0T17 sex=M persons 10`,
      `2018 ${DETECTED} age=Y_GE18 sex=M persons 15`,
      `2018 ${DETECTED} persons 85`,
    ],
  },
  {
    what: "thousands that only the title names, beside a heading that names them itself",
    state: "RUS",
    rows: [
      "Сведения за 2018-2020 годы (в тыс. единиц);;;;",
      "на 100 тыс. населения не пересчитано;;;;",
      "Показатель;2018;2019;2020, тыс.",
      "Зарегистрированные преступления против компьютерных систем;2,5;2,8;4,5",
    ],
    meant: years("CYB.OFF.REC offences", 2500, 2800, 4500),
  },
  {
    what: "marks of footnotes on figures, groups set off in three ways, a telephone in the signature",
    state: "SRB",
    rows: [
      "Република Србија;;;",
      "Показатељ;2018. година;2019. година;2020. година",
      "Украдена моторна возила;2\u00a0345;2'110;1.987¹",
      "Откривене жртве трговине људима;76²;39 *;57",
      "од тога жене;50;30;~41",
      "",
      "¹ Претходни подаци",
      "Обрадио: тел. 011 306-20-00",
    ],
    meant: [
      ...years("VEH.THF.REC offences", 2345, 2110, 1987),
      ...years(`${DETECTED} persons`, 76, 39, 57),
      ...years(`${DETECTED} sex=F persons`, 50, 30, 41),
    ],
  },
  {
    what: "the unit in the headings of the figures, drug by drug",
    state: "GRC",
    rows: [
      "Ποσότητα κατασχεθέντων ναρκωτικών κατά βάρος;;;",
      "Έτος;Ηρωίνη (κιλά);Κοκαΐνη (γρ.);Κάνναβη, κιλά",
      "2018;312,5;156,2;134",
    ],
    meant: [
      "2018 DRG.SZR.QKG drug=HER kg 312.5",
      "2018 DRG.SZR.QKG drug=COC g 156.2",
      "2018 DRG.SZR.QKG drug=CAN kg 134",
    ],
  },
  {
    what: "grams that the title names",
    state: "RUS",
    rows: [
      "Количество изъятых наркотиков по весу (в граммах);;;",
      "Наркотик;2018;2019;2020",
      "Героин;12500;13000;14000",
    ],
    meant: years("DRG.SZR.QKG drug=HER g", 12500, 13000, 14000),
  },
  {
    what: "grams in a line of their own above the table",
    state: "ROU",
    rows: [
      "Unitatea de măsură: grame;;",
      "Indicator;2018;2019",
      "Cantitatea de droguri capturate, după greutate;12500;13000",
    ],
    meant: years("DRG.SZR.QKG g", 12500, 13000),
  },
  {
    what: "grams in the heading of the questions",
    state: "ROU",
    rows: ["Indicator (grame);2018;2019", "Cantitatea de droguri capturate, după greutate;12500;13000"],
    meant: years("DRG.SZR.QKG g", 12500, 13000),
  },
  {
    what: "“of them” below “including”, of which nobody can tell whether it is of all or of the women",
    state: "RUS",
    rows: [
      "№ п/п;Показатель;2018;2019;2020",
      "1;Выявленные жертвы торговли людьми;50;60;70",
      "1.1;в том числе женщины;30;35;40",
      "1.2;из них несовершеннолетние;5;6;7",
    ],
    meant: [...years(`${DETECTED} persons`, 50, 60, 70), ...years(`${DETECTED} sex=F persons`, 30, 35, 40)],
  },
  {
    what: "thousands and a number that the row has before and behind its name",
    state: "RUS",
    rows: ["Показатель;2018;2019", '"2.1. Угнанные и похищенные автотранспортные средства, тыс.";25;24,3'],
    meant: years("VEH.THF.REC offences", 25000, 24300),
  },
];

test.each(OFFICES)("$state: $what", ({ state, rows, meant }) => {
  const checked = check(rows.join("\r\n"), { state });
  expect(cellsOf(checked).toSorted()).toEqual(meant.toSorted());
});

test("what a spreadsheet made of 1-4 is asked about, and the rest is read", () => {
  const checked = check(
    [
      "sep=;",
      '"Indicator\n(denumire)";Anul;Sexul;Valoarea',
      "Victime ale traficului de persoane detectate;2018;Femei;04.ian",
      "Victime ale traficului de persoane detectate;2019;Femei;1.147",
    ].join("\r\n"),
  );
  expect(codesOf(checked)).toContain("CEL-307");
  expect(cellsOf(checked)).toEqual([`2019 ${DETECTED} sex=F persons 1147`]);
});

test("the title of one table says nothing of the next one with the same headings, which is asked about", () => {
  const text = "Количество иззети наркотици по тегло;;\nНаркотик;2018;2019\nХероин;50;60\nБрой изземвания;;\n";
  const checked = check(`${text}Наркотик;2018;2019\nКокаин;7;8\n`, { state: "BGR" });
  expect(cellsOf(checked)).toEqual(years("DRG.SZR.QKG drug=HER kg", 50, 60));
  expect(findingOf(checked, "STR-211").message).toContain("lines 2, 5");
});

test("rows that begin with what is not understood are no totals of what the title names", () => {
  const checked = check(
    ["Victime ale traficului de persoane detectate;;", "Ocupația;2018;2019", "Exploatare sexuală;50;6"].join("\r\n"),
  );
  expect(cellsOf(checked)).toEqual([]);
  expect(codesOf(checked)).toContain("HDR-258");
});

test("an apostrophe that keeps digits text, and a Cyrillic sign for what does not apply, are understood", () => {
  const rows = ["Показатель;2018;2019;2020", "Выявленные жертвы торговли людьми;'123;х;с"];
  const checked = check(rows.join("\r\n"), { state: "RUS" });
  expect(cellsOf(checked)).toEqual(years(`${DETECTED} persons`, 123, "not-applicable", "confidential"));
});

test.each([
  ["ENC-105", "РџРѕРєР°Р·Р°С‚РµР»СЊ;2018;2019\r\nР–РµСЂС‚РІС‹;50;60"],
  ["ENC-103", "??????????;2018;2019\r\n?????? ????????;50;60"],
])("%s is said where the headings themselves are spoilt, so that no table is found", (code, text) => {
  const checked = check(text, { state: "RUS" });
  expect(codesOf(checked)).toContain("STR-215");
  expect(findingOf(checked, code).at.line).toBe(1);
});

test("a breakdown that is not asked is said once for its row", () => {
  const rows = ["Установени жертви на трафик;;", "Гражданство;2018;2019", "България;50;60"];
  expect(findingOf(check(rows.join("\r\n"), { state: "BGR" }), "COD-355").at.line).toBe(3);
});

test("a meaning that is confirmed for a text with thousands is not taken without them", () => {
  const text = "Угнано машин (тыс. единиц)";
  const wordings = [{ field: "indicator", text, code: "VEH.THF.REC" }];
  const note = { ...NO_COVERING_NOTE, wordings };
  const checked = check(`Показатель;2018;2019\r\n${text};25;24,3`, { state: "RUS", note });
  expect(cellsOf(checked)).toEqual(years("VEH.THF.REC offences", 25000, 24300));
});

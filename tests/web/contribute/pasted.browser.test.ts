import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { checkContribution } from "../../../api/validating/check.ts";
import { pastedTable } from "../../../web/pages/contribute/pasted/pasted.ts";
import { tinyEdition } from "../../support/tiny-edition.ts";

/** What is read of a pasted table: `THB.VIC.DET 2018 497`, with the sex where it is told. */
function figures(clip: { readonly html: string; readonly text: string }): readonly string[] {
  const bytes = pastedTable(clip)?.bytes ?? new Uint8Array();
  const { observations } = checkContribution({
    bytes: Uint8Array.from(bytes),
    filename: "pasted.tsv",
    state: "ROU",
    edition: tinyEdition([2018, 2019, 2020]),
    previous: [],
    remembered: { wordings: [], explanations: [] },
    note: NO_COVERING_NOTE,
    sha256: "",
    dryRun: true,
  });
  return observations.map(({ key, observed }) =>
    [key.indicator, key.breakdown["sex"], key.year, "value" in observed ? observed.value : JSON.stringify(observed)]
      .filter((part) => part !== undefined)
      .join(" "),
  );
}

const VICTIMS = ["THB.VIC.DET 2018 497", "THB.VIC.DET 2019 698", "THB.VIC.DET 2020 596"];

/** As Word writes a table: paragraphs in the cells, Office marks, a title row over all columns, a footnote mark. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal {margin:0cm;}</style></head><body lang=RO>
<!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
 <tr><td colspan=5 valign=top><p class=MsoNormal><b>Trafficking in persons, Romania<o:p></o:p></b></p></td></tr>
 <tr><td><p class=MsoNormal>Indicator<o:p></o:p></p></td><td><p class=MsoNormal>Unit</p></td>
  <td><p class=MsoNormal>2018</p></td><td><p class=MsoNormal>2019<o:p></o:p></p></td><td><p class=MsoNormal>2020</p></td></tr>
 <tr><td><p class=MsoNormal><span lang=EN-GB>Victims
  detected<o:p></o:p></span></p></td><td><p class=MsoNormal>persons</p></td><td><p class=MsoNormal>497<sup>1</sup></p></td>
  <td><p class=MsoNormal>698<span style='mso-hide:all'>0</span><o:p></o:p></p></td><td><p class=MsoNormal>596</p></td></tr>
</table>
<!--EndFragment--></body></html>`;

test("a table of Word: its cells without Office's marks, a footnote mark that makes no digit, a title over all columns", () => {
  const pasted = pastedTable({ html: WORD, text: "is not looked at" });
  expect(pasted?.cells).toEqual([
    ["Trafficking in persons, Romania", "", "", "", ""],
    ["Indicator", "Unit", "2018", "2019", "2020"],
    ["Victims detected", "persons", "497¹", "698", "596"],
  ]);
  expect(figures({ html: WORD.replace("<sup>1</sup>", ""), text: "" })).toEqual(VICTIMS);
  // The mark is asked about; whatever is read, the figure is never 4971.
  expect(figures({ html: WORD, text: "" }).some((line) => line.includes("4971"))).toBe(false);
});

/** As Excel writes it: a name merged over three rows, figures with a no-break space for thousands. */
const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,";} --></style></head><body><!--StartFragment-->
<table border=0 cellpadding=0 cellspacing=0 width=384>
<col width=64 span=4><tr height=20><td class=xl65>indicator</td><td>year</td><td>unit</td><td>value</td></tr>
<tr height=20><td rowspan=3 class=xl66>THB.VIC.DET</td><td align=right>2018</td><td rowspan=3>persons</td><td align=right>497</td></tr>
<tr height=20><td align=right x:num>2019</td><td align=right>1&nbsp;698</td></tr>
<tr height=20><td align=right>2020</td><td align=right>596</td></tr>
<!--EndFragment--></table></body></html>`;

test("a table of Excel: a name merged over rows is said in each of them", () => {
  expect(pastedTable({ html: EXCEL, text: "" })?.cells.slice(1)).toEqual([
    ["THB.VIC.DET", "2018", "persons", "497"],
    ["THB.VIC.DET", "2019", "persons", "1\u00a0698"],
    ["THB.VIC.DET", "2020", "persons", "596"],
  ]);
  expect(figures({ html: EXCEL, text: "" })).toEqual([VICTIMS[0], "THB.VIC.DET 2019 1698", VICTIMS[2]]);
});

/** As LibreOffice Calc writes it: upper-case tags left open, the number beside its text, headings over two rows. */
const CALC = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head>
<meta name="generator" content="LibreOffice 24.2 (Linux)"/></head><body>
<table cellspacing="0" border="0"><colgroup span="5" width="85"></colgroup>
<tr><td rowspan=2 height="34" align="left"><b>indicator</b></td><td rowspan=2><b>unit</b></td><td colspan=3 align="center"><b>Men and women</b></td></tr>
<tr><td align="right" sdval="2018" sdnum="1033;">2018</td><td align="right" sdval="2019" sdnum="1033;">2019</td><td align="right" sdval="2020" sdnum="1033;">2020</td></tr>
<tr><td height="17" align="left">THB.VIC.DET</td><td align="left">persons</td><td align="right" sdval="497" sdnum="1033;">497</td><td align="right" sdval="698">698</td><td align="right" sdval="596">596</td></tr>
</table></body></html>`;

test("a table of LibreOffice with headings over two rows", () => {
  expect(pastedTable({ html: CALC, text: "" })?.cells[1]).toEqual(["indicator", "unit", "2018", "2019", "2020"]);
  expect(figures({ html: CALC, text: "" })).toEqual(VICTIMS);
});

test("two tables of a document follow one another, and a table that is a page's layout is none", () => {
  const table = (text: string): string => `<table><tr><td>${text}</td><td>1</td></tr></table>`;
  expect(pastedTable({ html: `${table("a")}<p>between</p>${table("b")}`, text: "" })?.cells).toEqual([
    ["a", "1"],
    [],
    ["b", "1"],
  ]);
  expect(pastedTable({ html: `<table><tr><td>${table("a")}</td></tr></table>`, text: "" })?.cells).toEqual([
    ["a", "1"],
  ]);
});

test("cells divided by tabs, as every spreadsheet also puts them on the clipboard", () => {
  const text = "indicator\tyear\tunit\tvalue\r\nTHB.VIC.DET\t2018\tpersons\t497\r\n";
  expect(figures({ html: "", text })).toEqual([VICTIMS[0]]);
  expect(figures({ html: "<p>no table</p>", text })).toEqual([VICTIMS[0]]);
});

/** As a PDF viewer copies a page whose columns are kept apart by blanks; a cell is empty in its middle. */
const ALIGNED = `Table 4. Trafficking in persons in Romania

Indicator                          Unit        2018     2019     2020
Victims detected                   persons      497      698      596
Persons prosecuted for trafficking persons    1 234               399
Source: the prosecutor's office
`;

test("columns of a PDF that are kept apart by blanks: an empty cell stays where it is", () => {
  expect(pastedTable({ html: "", text: ALIGNED })?.cells).toEqual([
    ["Table 4. Trafficking in persons in Romania"],
    [],
    ["Indicator", "Unit", "2018", "2019", "2020"],
    ["Victims detected", "persons", "497", "698", "596"],
    ["Persons prosecuted for trafficking", "persons", "1 234", "", "399"],
    ["Source: the prosecutor's office"],
  ]);
  expect(figures({ html: "", text: ALIGNED }).slice(0, 3)).toEqual(VICTIMS);
});

test("a PDF that divides everything by one blank: the years of the heading say how many figures end a row", () => {
  const text = `Trafficking in persons\nIndicator 2018 2019 2020\nVictims detected 497 698 596\nPersons prosecuted for trafficking 362 : <5\nSource: police`;
  const pasted = pastedTable({ html: "", text });
  expect(pasted?.by).toBe("years");
  expect(pasted?.cells.slice(1)).toEqual([
    ["Indicator", "2018", "2019", "2020"],
    ["Victims detected", "497", "698", "596"],
    ["Persons prosecuted for trafficking", "362", ":", "<5"],
    ["Source: police"],
  ]);
});

test("a text with separators of its own stays as it is, byte for byte", () => {
  const text = 'indicator;year;unit;value\r\nTHB.VIC.DET;2018;persons;"4  97"\r\n';
  expect(new TextDecoder().decode(pastedTable({ html: "", text })?.bytes)).toBe(text);
  expect(pastedTable({ html: "", text: " \n " })).toBeNull();
});

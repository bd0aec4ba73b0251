import { expect, test } from "vitest";
import { DIMENSIONS } from "../../api/contract/selection.ts";
import { indicatorOf } from "../../questionnaire/index.ts";
import type { Edition } from "../../questionnaire/index.ts";
import { edition, editions } from "../support/edition.ts";

const questionnaire = edition();

/** The rows of the catalogue, one a line of the domain study; a slash stands for two or more questions in one row. */
const CATALOGUE: Readonly<Record<string, readonly string[]>> = {
  A: `THB.OFF.REC THB.CAS.INV THB.CAS.ONG THB.CAS.INT THB.VIC.DET THB.VIC.IDN THB.VIC.EXP THB.VIC.SEC THB.VIC.CIT
    THB.VIC.DOM THB.VIC.ABR THB.VIC.CHI THB.VIC.ONL THB.VIC.REF THB.VIC.ASS THB.VIC.RRP THB.VIC.RES THB.VIC.CMP
    THB.VIC.CMA THB.PER.SUS THB.PER.PRS THB.PER.CON THB.PER.ACQ THB.PER.LEG THB.PEN.IMP THB.AST.FRZ/THB.AST.CNF
    SMU.OFF.REC SMU.PER.SUS/SMU.PER.CON SMU.MIG.DET SMU.MIG.DEA`.split(/\s+/),
  B: `DRG.SZR.NUM DRG.SZR.QKG DRG.SZR.QTB DRG.SZR.QLT DRG.SZR.QDS DRG.SZR.QPL DRG.SZR.LRG DRG.SZR.AGY DRG.SZR.TRM
    DRG.SZR.ORG/DRG.SZR.DST DRG.SZR.MAR DRG.SZR.PRI DRG.OFF.REC DRG.PER.SUS DRG.PER.PRS/DRG.PER.CON DRG.GRP.DIS
    DRG.LAB.NUM DRG.PRE.QKG DRG.PRE.STP DRG.CUL.ARE DRG.PRC.RTL DRG.PRC.WHL DRG.PUR.AVG DRG.NPS.NEW DRG.DRK.INV
    DRG.DRK.MKT/DRG.DRK.VND DRG.DRK.PST DRG.DRK.MSG DRG.AST.CNF DRG.DTH.DIR DRG.TRT.ENT`.split(/\s+/),
  C: `CYB.OFF.REC CYB.OFF.ACC/CYB.OFF.DAT/CYB.OFF.SYS/CYB.OFF.INT CYB.OFF.DEV CYB.OFF.FRD CYB.OFF.CSM CYB.OFF.COP
    CYB.OFF.HAT CYB.INC.RAN CYB.INC.DDS CYB.INC.PHI/CYB.INC.BEC/CYB.INC.CNP/CYB.INC.SIM CYB.INC.INV CYB.INC.COV
    CYB.LOS.EUR CYB.VIC.NUM CYB.REP.NUM CYB.PER.SUS/CYB.PER.PRS/CYB.PER.CON CYB.CAS.CLR CYB.EVD.MLA CYB.EVD.247
    CYB.DRK.SVC CYB.CRY.SZD CYB.DOM.TKD`.split(/\s+/),
  D: "WPN.SZR.NUM WPN.SZR.AMM WPN.OFF.TRF CBR.INC.NUM".split(" "),
  E: "VEH.THF.REC VEH.REC.CRB CTB.SZR.CIG CTB.SZR.GDS".split(" "),
  F: "MLA.OFF.REC MLA.STR.NUM MLA.AST.FRZ/MLA.AST.CNF COR.OFF.REC OCG.PAR.REC".split(" "),
  G: "TER.OFF.REC/TER.PER.CON INT.LON.REQ".split(" "),
};

/** Asked beyond the catalogue, since publishers give them and no row of it can hold them. */
const ADDED: readonly string[] = `CYB.OFF.INF CYB.OFF.IAD WPN.SZR.PRT WPN.SZR.CAS WPN.FND.NUM WPN.SUR.NUM WPN.PER.TGT
  WPN.PER.SUS WPN.PER.PRS WPN.PER.CON`.split(/\s+/);

function codesOf(asked: Edition, section: string): readonly string[] {
  return asked.indicators.filter((indicator) => indicator.section === section).map((indicator) => indicator.code);
}

test("the catalogue has 98 rows: 30 on trafficking, 31 on drugs, 22 on cybercrime, 15 in the optional modules", () => {
  const rows = Object.entries(CATALOGUE).map(([section, codes]) => [section, codes.length]);
  expect(Object.fromEntries(rows)).toEqual({ A: 30, B: 31, C: 22, D: 4, E: 4, F: 5, G: 2 });
});

test.each(Object.entries(CATALOGUE))(
  "section %s asks every row of the catalogue and nothing unknown",
  (section, rows) => {
    const expected = rows.flatMap((row) => row.split("/"));
    const asked = codesOf(questionnaire, section).filter((code) => !ADDED.includes(code));
    expect(asked.toSorted()).toEqual(expected.toSorted());
  },
);

test("the two merged cyber categories and the arms questions are asked beside the catalogue", () => {
  const asked = new Set(questionnaire.indicators.map((indicator) => indicator.code));
  expect(ADDED.filter((code) => !asked.has(code))).toEqual([]);
});

test("26 questions are core, all of them in the three chapters of the Review", () => {
  const core = questionnaire.indicators.filter((indicator) => indicator.core);
  expect(core).toHaveLength(26);
  expect(core.every((indicator) => "ABC".includes(indicator.section))).toBe(true);
});

test("modules D to G are optional, A to C are not", () => {
  const optional = questionnaire.sections.filter((section) => section.optional).map((section) => section.code);
  expect(optional.join("")).toBe("DEFG");
  expect(questionnaire.indicators.find((indicator) => indicator.code === "WPN.SZR.NUM")?.optional).toBe(true);
});

test("no indicator code stands twice", () => {
  const codes = questionnaire.indicators.map((indicator) => indicator.code);
  expect(new Set(codes).size).toBe(codes.length);
});

test("every question has a definition, help on counting, and a short label for captions", () => {
  const lacking = questionnaire.indicators.filter(
    ({ definition, trap, short, label }) =>
      definition.length < 40 ||
      !definition.endsWith(".") ||
      trap.length < 15 ||
      short.length > 60 ||
      !/^\p{Lu}/u.test(label),
  );
  expect(lacking.map((indicator) => indicator.code)).toEqual([]);
});

// The codes that the domain study could verify in a source; every other one was taken from memory.
test("an ICCS code is called verified only where it was read in a source", () => {
  const verified = questionnaire.indicators.filter((indicator) => indicator.iccsVerified);
  expect(new Set(verified.map((indicator) => indicator.iccs))).toEqual(
    new Set(["0204", "02042", "030221", "05021", "050211", "0601", "0701", "0703", "07041", "0903", "09051"]),
  );
});

test("an ICCS code is not called verified where there is none", () => {
  const wrong = questionnaire.indicators.filter((indicator) => indicator.iccs === null && indicator.iccsVerified);
  expect(wrong).toEqual([]);
});

test.each([
  ["DRG.SZR.QKG", "drug"],
  ["DRG.SZR.QTB", "drug"],
  ["DRG.SZR.QDS", "drug"],
  ["DRG.PRC.RTL", "drug"],
  ["DRG.PUR.AVG", "drug"],
  ["DRG.PRE.QKG", "precursor"],
])("%s has no total: it is asked for one %s at a time", (code, dimension) => {
  expect(indicatorOf(questionnaire, code)?.mustSplitBy).toBe(dimension);
});

test("every dimension can stand in the address of a page", () => {
  expect(questionnaire.dimensions.map((dimension) => dimension.id).toSorted()).toEqual([...DIMENSIONS].toSorted());
});

test("every dimension is used by a question, and begins with its total", () => {
  const used = new Set(questionnaire.indicators.flatMap((indicator) => indicator.dimensions));
  const wrong = questionnaire.dimensions.filter(({ id, codes }) => !used.has(id) || codes[0]?.code !== "_T");
  expect(wrong.map((dimension) => dimension.id)).toEqual([]);
});

test("the question on COVID-19 fraud is asked from 2018 on only", () => {
  const asking = editions().filter((one) => codesOf(one, "C").includes("CYB.INC.COV"));
  expect(asking.map((one) => one.id)).toEqual(["2018-2020", "2021-2023"]);
});

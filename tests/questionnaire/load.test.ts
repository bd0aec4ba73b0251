import { expect, test } from "vitest";
import { QuestionnaireFailure, loadQuestionnaire } from "../../questionnaire/index.ts";
import type { QuestionnaireProblem } from "../../questionnaire/index.ts";
import { questionnaireFiles } from "../support/edition.ts";

const FILES = questionnaireFiles();

/** The real questionnaire with some files put in place of, or beside, its own; undefined takes one away. */
function problemsWith(changes: Readonly<Record<string, string | undefined>>): readonly QuestionnaireProblem[] {
  const files: Record<string, string> = {};
  for (const [path, text] of Object.entries({ ...FILES, ...changes })) if (text !== undefined) files[path] = text;
  try {
    loadQuestionnaire(files);
  } catch (failure) {
    if (failure instanceof QuestionnaireFailure) return failure.problems;
    throw failure;
  }
  return [];
}

function said(changes: Readonly<Record<string, string | undefined>>): readonly string[] {
  return problemsWith(changes).map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

const SECTION = `code: H
id: extra
label: Extra
optional: true
indicators:
  EXT.OFF.REC:
    label: Extra offences
    short: extra offences
    definition: Offences.
    trap: Count them.
    units: [offences]
`;

test("the files as they stand have no mistake", () => {
  expect(problemsWith({})).toEqual([]);
});

test.each<[string, string, string, string]>([
  ["broken YAML", "sections/h.yaml", SECTION.replace("units: [offences]", "units: [offences"), "12: Flow sequence"],
  ["a key twice", "sections/h.yaml", `${SECTION}    trap: Again.\n`, "12: Map keys must be unique."],
  [
    "a field missing",
    "sections/h.yaml",
    SECTION.replace("    trap: Count them.\n", ""),
    "6: indicators › EXT.OFF.REC › trap:",
  ],
  [
    "a field unknown",
    "sections/h.yaml",
    `${SECTION}    colour: red\n`,
    '12: indicators › EXT.OFF.REC › colour: "colour" is not a field',
  ],
  ["a wrong kind", "sections/h.yaml", `${SECTION}    kind: flood\n`, "12: indicators › EXT.OFF.REC › kind:"],
  [
    "an ICCS code that YAML reads as a number",
    "sections/h.yaml",
    `${SECTION}    iccs: 0903\n`,
    "12: indicators › EXT.OFF.REC › iccs: must be text",
  ],
  [
    "a code of another shape",
    "sections/h.yaml",
    SECTION.replace("EXT.OFF.REC", "EXTRA"),
    "6: indicators › EXTRA: must be an indicator code",
  ],
  [
    "an empty text",
    "sections/h.yaml",
    SECTION.replace("Count them.", '""'),
    "10: indicators › EXT.OFF.REC › trap: must not be empty",
  ],
  [
    "a unit that is not defined",
    "sections/h.yaml",
    SECTION.replace("[offences]", "[offences, crimes]"),
    '11: Unit "crimes" is not in units.yaml.',
  ],
  [
    "a dimension that is not defined",
    "sections/h.yaml",
    `${SECTION}    dimensions: [sex, colour]\n`,
    '12: Dimension "colour" is not in codelists/.',
  ],
  [
    "a split by something else",
    "sections/h.yaml",
    `${SECTION}    mustSplitBy: drug\n`,
    '12: EXT.OFF.REC must be split by "drug", which is not among',
  ],
  [
    "an indicator of another section",
    "sections/h.yaml",
    SECTION.replace("EXT.OFF.REC", "THB.VIC.RRP"),
    "6: Indicator THB.VIC.RRP stands in sections/a-trafficking.yaml already.",
  ],
  [
    "a label that means another indicator",
    "sections/h.yaml",
    SECTION.replace("Extra offences", "Drug offences"),
    '6: "drug offences" means both DRG.OFF.REC and EXT.OFF.REC.',
  ],
  [
    "a code list without total",
    "codelists/hue.yaml",
    "id: hue\nlabel: Hue\ncodes:\n  R: Red\n",
    '3: Code "_T" (the total) is missing.',
  ],
  [
    "a code twice",
    "codelists/hue.yaml",
    "id: hue\nlabel: Hue\ncodes:\n  _T: All\n  R: Red\n  R: Rose\n",
    "6: Map keys must be unique.",
  ],
  [
    "codes that differ in case",
    "codelists/hue.yaml",
    "id: hue\nlabel: Hue\ncodes:\n  _T: All\n  R: Red\n  r: Rose\n",
    '5: Code "R" differs from "r" only in case.',
  ],
  [
    "an alias of two codes",
    "codelists/hue.yaml",
    "id: hue\nlabel: Hue\ncodes:\n  _T: All\n  R: Red\n  B: { label: Blue, aliases: [RED] }\n",
    '6: "red" means both R and B.',
  ],
  [
    "an alias that is another code",
    "codelists/hue.yaml",
    "id: hue\nlabel: Hue\ncodes:\n  _T: All\n  R: Red\n  B: { label: Blue, aliases: [r] }\n",
    '6: Alias "r" of B is the code R.',
  ],
  [
    "an unknown parent",
    "codelists/hue.yaml",
    "id: hue\nlabel: Hue\ncodes:\n  _T: All\n  R: { label: Red, parent: W }\n",
    '5: Parent "W" is no code here.',
  ],
  [
    "a parent in a circle",
    "codelists/hue.yaml",
    "id: hue\nlabel: Hue\ncodes:\n  _T: All\n  R: { label: Red, parent: R }\n",
    '5: "R" contains itself.',
  ],
  [
    "a dimension twice",
    "codelists/zz.yaml",
    "id: sex\nlabel: Kind\ncodes:\n  _T: All\n",
    '1: Dimension "sex" stands in codelists/sex.yaml already.',
  ],
  [
    "a round of an unknown edition",
    "rounds/2030-2031.yaml",
    (FILES["rounds/2018-2020.yaml"] ?? "").replaceAll("2018-2020", "2030-2031"),
    '4: Edition "2030-2031" is not in editions/.',
  ],
  [
    "an edition without round",
    "editions/2030-2031.yaml",
    "id: 2030-2031\ntitle: T\nyears: [2030, 2031]\nsections: [A]\n",
    "1: Edition 2030-2031 has no round in rounds/.",
  ],
  [
    "an edition of other years",
    "editions/2018-2020.yaml",
    (FILES["editions/2018-2020.yaml"] ?? "").replace("[2018,", "[2017,"),
    "3: Edition 2018-2020 asks for 2017 to 2020.",
  ],
  [
    "a section that is not defined",
    "editions/2018-2020.yaml",
    (FILES["editions/2018-2020.yaml"] ?? "").replace("G]", "G, Q]"),
    '4: Section "Q" is not in sections/.',
  ],
  [
    "a compiled round that does not say so",
    "rounds/2018-2020.yaml",
    (FILES["rounds/2018-2020.yaml"] ?? "").replace(/^statement: .*$/m, 'statement: ""'),
    "9: A compiled round must say so in its statement.",
  ],
  [
    "a relation of an unknown indicator",
    "relations.yaml",
    "- id: F02-x\n  kind: funnel\n  stages: [THB.PER.SUS, THB.PER.XXX]\n  legitimate: Lag.\n",
    '3: Indicator "THB.PER.XXX" is not in sections/.',
  ],
  [
    "a relation by a dimension not asked",
    "relations.yaml",
    "- id: P02-x\n  kind: exhaustive\n  dimension: drug\n  indicators: [THB.VIC.DET]\n  legitimate: x\n",
    '4: THB.VIC.DET is not broken down by "drug".',
  ],
  [
    "a relation with an unknown code",
    "relations.yaml",
    "- id: P01-x\n  kind: part-of\n  part: { indicator: THB.VIC.DET, breakdown: { sex: X } }\n  whole: { indicator: THB.VIC.DET }\n  legitimate: x\n",
    '3: "X" is no code of "sex".',
  ],
  [
    "a relation twice",
    "relations.yaml",
    "- { id: F02-x, kind: funnel, stages: [THB.PER.SUS, THB.PER.CON], legitimate: x }\n".repeat(2),
    '2: Relation "F02-x" stands here twice.',
  ],
  [
    "a relation of an unknown kind",
    "relations.yaml",
    "- id: P01-x\n  kind: magic\n  legitimate: x\n",
    "2: 0 › kind: kind must be exhaustive",
  ],
  [
    "a floor that is no share",
    "settings.yaml",
    (FILES["settings.yaml"] ?? "").replace("coverage: 0.6", "coverage: 60"),
    "floors › coverage: must be between 0 and 1",
  ],
  [
    "a state name that means two",
    "states.yaml",
    (FILES["states.yaml"] ?? "").replace('["8", "008"]', '["8", Hellas]'),
    '"hellas" means both ALB and GRC.',
  ],
  ["a file that does not belong", "section/a.yaml", "x: 1\n", "0: No such file belongs here."],
])("%s is reported with its file and line", (_, path, text, message) => {
  const found = said({ [path]: text });
  expect(found.filter((line) => line.includes(message))).toHaveLength(1);
  expect(found.filter((line) => !line.includes(message) && !/^(editions\/|labels\/|issued)/.test(line))).toEqual([]);
});

test("a missing file is reported", () => {
  expect(said({ "settings.yaml": undefined })).toEqual(["settings.yaml:0: This file is missing."]);
});

test("all mistakes are reported at once, in the order of file and line", () => {
  const found = said({
    "codelists/hue.yaml": "id: hue\nlabel: Hue\ncodes:\n  R: Red\n  r: Rose\n",
    "sections/h.yaml": `${SECTION}    colour: red\n`,
    "units.yaml": (FILES["units.yaml"] ?? "").replace("kind: count", "kind: counts"),
  });
  expect(found.map((line) => line.split(": ")[0])).toEqual([
    "codelists/hue.yaml:3",
    "codelists/hue.yaml:4",
    "sections/h.yaml:12",
    "units.yaml:11",
  ]);
});

import { expect, test } from "vitest";

import type { Edition } from "../../questionnaire/edition.ts";
import { issueQuestionnaire, loadQuestionnaire, QuestionnaireFailure } from "../../questionnaire/index.ts";
import { changedEdition, changedFiles } from "../support/changed-questionnaire.ts";
import { editions, questionnaireFiles } from "../support/edition.ts";

function problemsOf(files: Record<string, string>): readonly string[] {
  try {
    loadQuestionnaire(files);
    return [];
  } catch (failure) {
    if (!(failure instanceof QuestionnaireFailure)) throw failure;
    return failure.problems.map(({ file, message }) => `${file}: ${message}`);
  }
}

function withText(path: string, change: (text: string) => string): readonly string[] {
  const files = questionnaireFiles();
  return problemsOf({ ...files, [path]: change(files[path] ?? "") });
}

const codesOf = ({ dimensions }: Edition, id: string): readonly string[] =>
  (dimensions.find((one) => one.id === id)?.codes ?? []).map(({ code }) => code);

test("what really changed so far: one question was added for the years of the pandemic", () => {
  expect(editions().map(({ concordance }) => concordance.flatMap(({ change, to }) => [change, ...to]))).toEqual([
    [],
    [],
    ["added", "CYB.INC.COV"],
    ["added", "CYB.INC.COV"],
  ]);
  expect(editions().flatMap(({ retired }) => retired)).toEqual([]);
});

test("everything that is asked was issued: else run npm run questionnaire -- --issue, and keep the file", () => {
  expect(issueQuestionnaire(questionnaireFiles())).toBe(questionnaireFiles()["issued.yaml"]);
});

test("an edition asks for what began by then and did not end, and a dimension that ended is a breakdown of nothing", () => {
  const [before, after, last] = [changedEdition("2015-2017"), changedEdition("2018-2020"), changedEdition("2021-2023")];
  const old = (one: Edition): readonly string[] =>
    codesOf(one, "exploitation").filter((code) => /^(SRV|DOM|DSV|LBG|LAB|ORG)$/.test(code));
  expect([old(before), old(after), old(last)]).toEqual([
    ["SRV", "LBG"],
    ["LAB", "DOM", "ORG"],
    ["LAB", "ORG", "DSV"],
  ]);
  expect(before.indicators.find(({ code }) => code === "THB.VIC.IDF")?.dimensions).toEqual([
    "victim_gender",
    "exploitation",
    "household",
  ]);
  expect(after.indicators.map(({ code }) => code)).not.toContain("THB.VIC.IDF");
  expect(before.indicators.map(({ code }) => code)).not.toContain("THB.VIC.DET");
  expect(before.relations.filter((one) => JSON.stringify(one).includes("THB.VIC.DET"))).toEqual([]);
  expect(before.relations.filter((one) => JSON.stringify(one).includes('"exploitation":"LAB"'))).toEqual([]);
});

test("what ended is known with what it is read as, through as many changes as there were", () => {
  const read = (one: Edition): readonly string[] =>
    one.retired.map(
      ({ code, readAs, comparable, successors }) => `${code} ${readAs ?? `? ${successors.join(" ")}`} ${comparable}`,
    );
  expect(read(changedEdition("2018-2020"))).toEqual([
    "THB.VIC.IDF THB.VIC.DET yes",
    "victim_gender sex yes",
    "household ?  no",
    "SRV DOM with-break",
    "LBG ? LAB BEG no",
    "ORK ? ORG no",
    "ORL ? ORG no",
    "WAR ?  no",
  ]);
  expect(read(changedEdition("2021-2023"))).toContain("SRV DSV with-break");
  expect(read(changedEdition("2021-2023"))).toContain("DOM DSV yes");
});

test("what takes the place of another may have its names, since no edition asks for both", () => {
  expect(problemsOf(changedFiles())).toEqual([]);
  expect(withText("codelists/exploitation.yaml", (text) => `${text}  DSV: Domestic servitude\n`)).toEqual([
    'codelists/exploitation.yaml: "domestic servitude" means both DOM and DSV.',
  ]);
});

test("a code that was asked cannot go, nor be taken from a question", () => {
  const gone =
    "was asked and is gone. Put it back, for the editions that asked it, and say in concordance.yaml since which edition it is not asked and what became of it.";
  expect(withText("codelists/exploitation.yaml", (text) => text.replace(/^ {2}MAR:.*\n/m, ""))).toContain(
    `issued.yaml: exploitation=MAR ${gone}`,
  );
  const renamed = withText("sections/c-cybercrime.yaml", (text) => text.replaceAll("CYB.INC.COV", "CYB.INC.CVD"));
  expect(renamed).toContain(`issued.yaml: CYB.INC.COV ${gone}`);
});

test("a question that was asked keeps its kind, units and parts, and may be asked in more", () => {
  const another = "A question that changes is another question, with another code.";
  const problems = withText("sections/a-trafficking.yaml", (text) =>
    text
      .replace("units: [offences]\n    dimensions: [exploitation]", "units: [persons]\n    dimensions: []")
      .replace("units: [cases]", "units: [cases, offences]\n    kind: stock"),
  );
  expect(problems.filter((one) => one.startsWith("issued"))).toEqual([
    `issued.yaml: THB.OFF.REC was asked in offences too. ${another}`,
    `issued.yaml: THB.OFF.REC was asked by exploitation too. ${another}`,
    `issued.yaml: THB.CAS.INV was asked as a flow and is a stock now. ${another}`,
  ]);
});

test("a code is never used again, nor given up twice", () => {
  const files = changedFiles();
  const entry = (what: string): string => `- { edition: 2021-2023, ${what}, comparable: "no", reason: r, source: s }\n`;
  const again = entry("change: added, to: [exploitation=WAR]") + entry("change: dropped, from: [exploitation=LBG]");
  expect(problemsOf({ ...files, "concordance.yaml": `${files["concordance.yaml"] ?? ""}${again}` })).toEqual([
    'concordance.yaml: "exploitation=WAR" was in use before. A code is never used again: give the new one a code of its own.',
    'concordance.yaml: "exploitation=LBG" was given up already by another entry.',
  ]);
});

const REFUSED = [
  ['edition: 2019-2020, change: dropped, from: [sex=_O], comparable: "no"', 'Edition "2019-2020" is not in editions/.'],
  [
    'edition: 2018-2020, change: dropped, from: [sex=X], comparable: "no"',
    '"sex=X" is not in the questionnaire. What was asked stays in its file for the editions that asked it.',
  ],
  [
    'edition: 2018-2020, change: dropped, from: [sex=_O], to: [sex=_U], comparable: "no"',
    'Of what is dropped, "to" names nothing.',
  ],
  [
    'edition: 2018-2020, change: split, from: [sex=_O], to: [sex=_U], comparable: "no"',
    'Of what is split, "to" names two or more.',
  ],
  [
    "edition: 2018-2020, change: renamed, from: [sex=_O], to: [sex=_U], comparable: with-break",
    "Only the code of what is renamed changes: its figures are comparable. Else it is redefined.",
  ],
  [
    'edition: 2018-2020, change: redefined, from: [sex=_O], to: [sex=_U], comparable: "yes"',
    "What is redefined counts something else: its figures are comparable with a break or not at all.",
  ],
  [
    'edition: 2018-2020, change: redefined, from: [sex=_O], to: [sex=_O], comparable: "no"',
    "It must have another code than before.",
  ],
  [
    'edition: 2018-2020, change: renamed, from: [sex=_O], to: [age=_U], comparable: "yes"',
    "What a change leads from and to must be of one kind, and codes of one dimension.",
  ],
  [
    "edition: 2018-2020, change: redefined, from: [THB.CAS.INV], to: [THB.OFF.REC], comparable: with-break",
    "THB.CAS.INV and THB.OFF.REC differ in kind or units: their figures are not comparable.",
  ],
] as const;

test("an entry that contradicts itself or the questionnaire is refused, with what is wrong", () => {
  const problems = withText("concordance.yaml", (text) =>
    [text.trimEnd(), ...REFUSED.map(([entry]) => `- { ${entry}, reason: r, source: s }`)].join("\n"),
  );
  expect(problems).toEqual(expect.arrayContaining(REFUSED.map(([, message]) => `concordance.yaml: ${message}`)));
});

test("a code of which the part that contains it is not asked any more is refused", () => {
  const dropped = withText("concordance.yaml", (text) =>
    [
      text.trimEnd(),
      '- { edition: 2021-2023, change: dropped, from: [age=Y_GE18], comparable: "no", reason: r, source: s }',
    ].join("\n"),
  );
  expect(dropped).toContain('codelists/age.yaml: Edition 2021-2023 asks for "Y18T24", but not for "Y_GE18".');
});

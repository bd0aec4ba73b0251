import { type Edition, loadQuestionnaire } from "../../questionnaire/index.ts";
import { questionnaireFiles } from "./edition.ts";

/** Changes that no edition of the product has: one of each kind, from 2018-2020 on. */
const CHANGES = `
- { edition: 2018-2020, change: renamed, from: [THB.VIC.IDF], to: [THB.VIC.DET], comparable: "yes", reason: Same persons under a new name., source: a test }
- { edition: 2018-2020, change: renamed, from: [victim_gender], to: [sex], comparable: "yes", reason: One list for all., source: a test }
- { edition: 2018-2020, change: dropped, from: [household], comparable: "no", reason: No state could answer., source: a test }
- { edition: 2018-2020, change: redefined, from: [exploitation=SRV], to: [exploitation=DOM], comparable: with-break, reason: Care work is counted too., source: a test }
- { edition: 2018-2020, change: split, from: [exploitation=LBG], to: [exploitation=LAB, exploitation=BEG], comparable: "no", reason: Begging is asked on its own., source: a test }
- { edition: 2018-2020, change: merged, from: [exploitation=ORK, exploitation=ORL], to: [exploitation=ORG], comparable: with-break, reason: One form., source: a test }
- { edition: 2018-2020, change: dropped, from: [exploitation=WAR], comparable: "no", reason: Too rare., source: a test }
- { edition: 2021-2023, change: renamed, from: [exploitation=DOM], to: [exploitation=DSV], comparable: "yes", reason: Another code., source: a test }
`;

const OLD_CODES = `
  SRV: Servitude in a household
  LBG: Labour and begging
  ORK: Removal of kidneys
  ORL: Removal of a liver
  WAR: Use in armed conflict
  DSV: { label: Domestic servitude, aliases: [domestic work] }
`;

const OLD_INDICATOR = `
  THB.VIC.IDF:
    label: Victims identified by the police
    short: victims identified
    definition: Persons identified in the year.
    trap: None.
    units: [persons]
    dimensions: [victim_gender, exploitation, household]
`;

const OLD_DIMENSIONS = {
  "codelists/victim_gender.yaml": `
id: victim_gender
label: Gender of the victim
codes: { _T: All, F: Female persons, M: Male persons }
`,
  "codelists/household.yaml": `
id: household
label: Household of the victim
codes: { _T: All households, ONE: One person, MORE: Several persons }
`,
};

/** The files of a questionnaire that changed in 2018 and in 2021. */
export function changedFiles(): Record<string, string> {
  const files = questionnaireFiles();
  const added = (path: string, text: string): string => `${(files[path] ?? "").trimEnd()}\n${text}`;
  return {
    ...files,
    ...OLD_DIMENSIONS,
    "concordance.yaml": added("concordance.yaml", CHANGES),
    "codelists/exploitation.yaml": added("codelists/exploitation.yaml", OLD_CODES),
    "sections/a-trafficking.yaml": added("sections/a-trafficking.yaml", OLD_INDICATOR),
  };
}

let loaded: readonly Edition[] | null = null;

/** One of its editions. */
export function changedEdition(id: string): Edition {
  loaded ??= loadQuestionnaire(changedFiles());
  const found = loaded.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no edition ${id}.`);
  return found;
}

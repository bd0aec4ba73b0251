import type { z } from "zod";
import { concordanceSchema, issuedSchema } from "./concordance-schema.ts";
import type { QuestionnaireProblem } from "./failure.ts";
import {
  codelistSchema,
  countriesSchema,
  editionSchema,
  labelsSchema,
  metadataSchema,
  relationsSchema,
  roundSchema,
  sectionSchema,
  statesSchema,
  unitsSchema,
} from "./schema.ts";
import { settingsSchema } from "./settings-schema.ts";
import { openQuestionsSchema } from "./schema-words.ts";
import { checkSource, parseSource } from "./source.ts";
import type { Place, SourceFile } from "./source.ts";

/** A file's content together with the file, so that later checks can still name a line. */
export interface Part<T> {
  readonly source: SourceFile;
  readonly data: T;
}

/** All files that passed their own schema. Files that did not are missing here, and `problems` says why. */
export interface Content {
  readonly states: Part<z.output<typeof statesSchema>> | null;
  readonly countries: Part<z.output<typeof countriesSchema>> | null;
  readonly units: Part<z.output<typeof unitsSchema>> | null;
  readonly relations: Part<z.output<typeof relationsSchema>> | null;
  readonly metadata: Part<z.output<typeof metadataSchema>> | null;
  readonly openQuestions: Part<z.output<typeof openQuestionsSchema>> | null;
  readonly settings: Part<z.output<typeof settingsSchema>> | null;
  readonly concordance: Part<z.output<typeof concordanceSchema>> | null;
  readonly issued: Part<z.output<typeof issuedSchema>> | null;
  readonly codelists: readonly Part<z.output<typeof codelistSchema>>[];
  readonly sections: readonly Part<z.output<typeof sectionSchema>>[];
  readonly editions: readonly Part<z.output<typeof editionSchema>>[];
  readonly rounds: readonly Part<z.output<typeof roundSchema>>[];
  /** One for each language; there may be none. */
  readonly labels: readonly Part<z.output<typeof labelsSchema>>[];
}

/** Says that a thing at a place of a file is wrong. */
export type Report = (part: Part<unknown>, place: Place, message: string) => void;

const SINGLE = [
  "states",
  "countries",
  "units",
  "relations",
  "metadata",
  "open-questions",
  "settings",
  "concordance",
  "issued",
];
const FOLDERS = ["codelists", "sections", "editions", "rounds", "labels"];

/** Parses every file and checks it against its schema. Paths are relative to the questionnaire's folder. */
export function readContent(files: Readonly<Record<string, string>>, problems: QuestionnaireProblem[]): Content {
  const sources = new Map<string, SourceFile>();
  for (const path of Object.keys(files).toSorted()) {
    if (!isKnown(path)) {
      problems.push({ file: path, line: 0, message: `No such file belongs here. Known are ${known()}.` });
      continue;
    }
    const before = problems.length;
    const source = parseSource(path, files[path] ?? "", problems);
    if (problems.length === before) sources.set(path, source);
  }
  const single = <T>(name: string, schema: z.ZodType<T>): Part<T> | null => {
    const path = `${name}.yaml`;
    if (!(path in files)) problems.push({ file: path, line: 0, message: "This file is missing." });
    return part(sources.get(path), schema, problems);
  };
  const folder = <T>(name: string, schema: z.ZodType<T>): readonly Part<T>[] => {
    const paths = Object.keys(files).filter((path) => path.startsWith(`${name}/`));
    if (paths.length === 0 && name !== "labels")
      problems.push({ file: `${name}/`, line: 0, message: "This folder has no file." });
    return paths
      .toSorted()
      .map((path) => part(sources.get(path), schema, problems))
      .filter((found) => found !== null);
  };
  return {
    states: single("states", statesSchema),
    countries: single("countries", countriesSchema),
    units: single("units", unitsSchema),
    relations: single("relations", relationsSchema),
    metadata: single("metadata", metadataSchema),
    openQuestions: single("open-questions", openQuestionsSchema),
    settings: single("settings", settingsSchema),
    concordance: single("concordance", concordanceSchema),
    issued: single("issued", issuedSchema),
    codelists: folder("codelists", codelistSchema),
    sections: folder("sections", sectionSchema),
    editions: folder("editions", editionSchema),
    rounds: folder("rounds", roundSchema),
    labels: folder("labels", labelsSchema),
  };
}

function part<T>(
  source: SourceFile | undefined,
  schema: z.ZodType<T>,
  problems: QuestionnaireProblem[],
): Part<T> | null {
  if (source === undefined) return null;
  const data = checkSource(source, schema, problems);
  return data === null ? null : { source, data };
}

function isKnown(path: string): boolean {
  return SINGLE.some((name) => path === `${name}.yaml`) || FOLDERS.some((name) => isInFolder(path, name));
}

function isInFolder(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`) && path.endsWith(".yaml") && path.split("/").length === 2;
}

function known(): string {
  return [...SINGLE.map((name) => `${name}.yaml`), ...FOLDERS.map((name) => `${name}/*.yaml`)].join(", ");
}

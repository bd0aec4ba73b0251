import { LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import type { QuestionnaireProblem } from "./failure.ts";

/** One YAML file, parsed, that can still say on which line something stands. */
export interface SourceFile {
  readonly path: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** A place inside a parsed file: the keys and indexes that lead there. */
export type Place = readonly (string | number)[];

/** Parses a YAML file. Mistakes of syntax, double keys among them, are added to `problems`. */
export function parseSource(path: string, text: string, problems: QuestionnaireProblem[]): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const mistake of document.errors) {
    problems.push({ file: path, line: lines.linePos(mistake.pos[0]).line, message: `${mistake.message}.` });
  }
  return { path, document, lines };
}

/** The line of a place, 1-based; of the nearest thing around it when the place does not exist. */
export function lineOf(source: SourceFile, place: Place): number {
  for (let length = place.length; length >= 0; length -= 1) {
    const start = startOf(source, place.slice(0, length));
    if (start !== null) return source.lines.linePos(start).line;
  }
  return 0;
}

/**
 * Checks a file against its schema. Each fault is added to `problems` with its line; null when there was one.
 */
export function checkSource<T>(source: SourceFile, schema: z.ZodType<T>, problems: QuestionnaireProblem[]): T | null {
  const result = schema.safeParse(source.document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const place = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [null];
    for (const key of keys) {
      const where = key === null ? place : [...place, key];
      const message = key === null ? messageOf(issue) : `"${key}" is not a field known here`;
      problems.push({ file: source.path, line: lineOf(source, where), message: `${where.join(" › ")}: ${message}.` });
    }
  }
  return null;
}

/** The words of an issue; those of a wrong key stand one level deeper. */
function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_key" ? (issue.issues[0]?.message ?? issue.message) : issue.message;
}

/** Where the node at a place starts; for the field of a map, where its key starts, since that is what a person looks for. */
function startOf(source: SourceFile, place: Place): number | null {
  const last = place.at(-1);
  const parent: unknown = source.document.getIn(place.slice(0, -1), true);
  if (last !== undefined && typeof parent === "object" && parent !== null && "items" in parent) {
    const items: unknown = parent.items;
    for (const item of Array.isArray(items) ? items : []) {
      if (isPair(item) && String(item.key.value) === String(last)) return item.key.range[0];
    }
  }
  const node: unknown = source.document.getIn(place, true);
  return hasRange(node) ? node.range[0] : null;
}

interface Ranged {
  readonly range: readonly [number, number, number];
}

function hasRange(node: unknown): node is Ranged {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function isPair(item: unknown): item is { readonly key: Ranged & { readonly value: unknown } } {
  return typeof item === "object" && item !== null && "key" in item && hasRange(item.key) && "value" in item.key;
}

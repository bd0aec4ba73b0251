import type { Edition, Retired } from "./edition.ts";
import { findNamed } from "./lookup.ts";

/**
 * What earlier editions asked under a code or name, and this one does not; null where nothing. `field` says where it stands:
 * `indicator`, `column` for the heading of a dimension, or the id of a dimension, of this edition or of an earlier one.
 */
export function findRetired(edition: Edition, field: string, text: string): Retired | null {
  if (edition.retired.length === 0) return null;
  const entries = fieldsOf(edition).get(field);
  if (entries === undefined) return null;
  const code = findNamed(entries, text);
  return entries.find((entry) => entry.code === code) ?? null;
}

/**
 * The code under which figures of earlier editions stand beside those of this one: its own, or what it was renamed to. What
 * counts something else by now keeps its own code, which is nobody's here. `field` as in `findRetired`.
 */
export function codeToday({ retired }: Edition, field: string, code: string): string {
  if (retired.length === 0) return code;
  const kind = field === "indicator" ? "indicator" : field === "column" ? "dimension" : "code";
  const dimension = kind === "code" ? field : null;
  const old = retired.find((one) => one.kind === kind && one.dimension === dimension && one.code === code);
  return old?.comparable === "yes" ? (old.readAs ?? code) : code;
}

const FIELDS = new WeakMap<Edition, ReadonlyMap<string, readonly Retired[]>>();

function fieldsOf(edition: Edition): ReadonlyMap<string, readonly Retired[]> {
  const known = FIELDS.get(edition);
  if (known !== undefined) return known;
  const fields = Map.groupBy(edition.retired, ({ kind, dimension }) => {
    if (kind === "indicator") return "indicator";
    // Codes of a dimension that has another id by now are looked for under the new one.
    return dimension === null ? "column" : (heirOf(edition, dimension) ?? dimension);
  });
  FIELDS.set(edition, fields);
  return fields;
}

function heirOf({ retired }: Edition, dimension: string): string | null {
  return retired.find(({ kind, code }) => kind === "dimension" && code === dimension)?.readAs ?? null;
}

import { strFromU8, strToU8, unzipSync, zipSync, type ZippableFile } from "fflate";

/**
 * Ids that the Word writer draws by chance (charts), and those that it counts on from document to document (bookmarks,
 * drawings): the kind, then the id.
 */
const CHANGING_IDS = [
  /(rId)([A-Za-z0-9_-]{21})()/g,
  /(_Toc)(\d+)()/g,
  /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(")/g,
  /(<wp:docPr id=")(\d+)(")/g,
] as const;
const DATE_ELEMENT = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g;

/**
 * An Office file as it would be written at `instant` by a writer without chance: parts sorted, ids numbered in order of
 * first appearance, every date the given one, embedded workbooks treated alike. It opens as before.
 */
export function reproducible(file: ArrayBuffer | Uint8Array, instant: string): Uint8Array {
  const parts = unzipSync(new Uint8Array(file));
  const numbers = CHANGING_IDS.map(() => new Map<string, number>());
  const ordinal = (kind: number, id: string): number => {
    const known = numbers[kind] ?? new Map<string, number>();
    const number = known.get(id) ?? known.size + 1;
    known.set(id, number);
    return number;
  };
  const renumbered = (text: string): string =>
    CHANGING_IDS.reduce(
      (done, pattern, kind) =>
        done.replace(pattern, (_, open: string, id: string, close: string) => {
          const mark = open === "rId" || open === "_Toc" ? "N" : "";
          return `${open}${mark}${ordinal(kind, id)}${close}`;
        }),
      text,
    );
  const sorted = Object.keys(parts)
    .toSorted()
    .map((path): readonly [string, ZippableFile] => {
      const bytes = parts[path] ?? new Uint8Array();
      if (/\.(xlsx|docx)$/.test(path)) return [path, [reproducible(bytes, instant), { level: 0 }]];
      if (!/\.(xml|rels)$/.test(path)) return [path, bytes];
      const text = renumbered(strFromU8(bytes)).replace(
        DATE_ELEMENT,
        (_, open: string, __: string, close: string) => `${open}${seconds(instant)}${close}`,
      );
      return [path, strToU8(text)];
    });
  return zipSync(Object.fromEntries(sorted), { mtime: zipTime(instant), level: 6 });
}

/** ISO without fractions, as Office writes it. */
function seconds(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Zip files hold local time without a zone: the same digits everywhere are those of UTC. Years before 1980 don't exist. */
function zipTime(instant: string): Date {
  const at = new Date(instant);
  return new Date(
    Math.max(1980, at.getUTCFullYear()),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds() & ~1,
  );
}

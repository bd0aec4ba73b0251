import type { Edition } from "../../questionnaire/edition.ts";

/** Editions as one text, each but the first with only what it has otherwise: most questions stay from round to round. */
export function editionsText(editions: readonly Edition[]): string {
  const [first] = editions;
  if (first === undefined) return "[]";
  const known = new Map(Object.entries(first).map(([name, value]) => [name, JSON.stringify(value)]));
  const rest = editions
    .slice(1)
    .map((edition) =>
      Object.fromEntries(Object.entries(edition).filter(([name, value]) => known.get(name) !== JSON.stringify(value))),
    );
  // Within a page no text may look like the end of the element that holds it.
  return JSON.stringify([first, ...rest]).replaceAll("<", "\\u003c");
}

/** The editions of such a text, oldest first as they were given. */
export function editionsIn(text: string): readonly Edition[] {
  const [first, ...rest]: readonly Edition[] = JSON.parse(text);
  return first === undefined ? [] : [first, ...rest.map((other) => ({ ...first, ...other }))];
}

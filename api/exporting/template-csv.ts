import { csvText } from "./csv.ts";
import type { Template } from "./template.ts";
import { headingIn } from "./template-words.ts";

/** A template as CSV; canonical where it is blank and in no language. */
export function templateCsv({ columns, rows, language }: Template): string {
  return csvText([columns.map((column) => headingIn(language, column)), ...rows]);
}

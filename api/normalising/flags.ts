/**
 * SDMX CL_OBS_STATUS, where A is a normal value and is left out; and C, a confidentiality that many put among them, as
 * Eurostat does. Source: the code lists, in the domain study 3.1.
 */
const LETTERS = new Set("ABCDEFGHIJKLMNOPQSTUVW");

/** The flags of a cell, and the parts of it that are none. */
export interface FlagsRead {
  readonly flags: readonly string[];
  readonly unknown: readonly string[];
}

/** Reads a flag cell: letters separated by spaces, in either case, each once, in the order given. */
export function readFlags(text: string): FlagsRead {
  const parts = [
    ...new Set(
      text
        .trim()
        .toUpperCase()
        .split(/[\s,;]+/),
    ),
  ].filter((part) => part !== "");
  return {
    flags: parts.filter((part) => LETTERS.has(part) && part !== "A"),
    unknown: parts.filter((part) => !LETTERS.has(part)),
  };
}

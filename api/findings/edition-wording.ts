import { define } from "./kind.ts";

/** Files made on an earlier edition of the questionnaire. A coordinator may proof-read these sentences. */

export const oldColumn = define({
  code: "HDR-256",
  severity: "notice",
  title: "Column of an earlier edition",
  explain: (p: { heading: string; edition: string; becomes: string }) =>
    `"${p.heading}" is a column of edition ${p.edition}; ${p.becomes}`,
  advice: "Nothing to do where it is read; where it is asked no longer, rows with a code in it wait for you.",
});

export const retiredCode = define({
  code: "COD-354",
  severity: "error",
  title: "Asked by an earlier edition only",
  explain: (p: { text: string; edition: string; becomes: string }) =>
    `"${p.text}" is of edition ${p.edition}; ${p.becomes} The figure was not taken, since nobody but you can say where it belongs now.`,
  advice: "Give the figure under what is asked now: its parts, or the sum; leave it out where it is asked no longer.",
});

export const retiredUnderstood = define({
  code: "COD-357",
  severity: "notice",
  title: "Code of an earlier edition read",
  explain: (p: { text: string; edition: string; code: string; label: string; rows: number; differs: string }) =>
    `"${p.text}" of edition ${p.edition} was read as ${p.code} (${p.label}) in ${p.rows === 1 ? "one row" : `${p.rows} rows`}` +
    `${p.differs === "" ? "" : `, with flag D, since it was defined otherwise: ${p.differs.replace(/\.$/, "")}`}.`,
  advice: "Nothing to do if this is right.",
});

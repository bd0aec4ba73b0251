import { define } from "./kind.ts";

/** DIS: what must not be sent. A coordinator may proof-read these sentences. */

export const personalData = define({
  code: "DIS-703",
  severity: "blocker",
  title: "Data of a person",
  // The text itself is not repeated: the report may travel further than the file.
  explain: (p: { what: string; cells: number }) =>
    `The cell holds what looks like ${p.what}` +
    `${p.cells > 1 ? `, as do ${p.cells - 1} more cells` : ""}. Nothing was kept, not even a copy of the file.`,
  advice:
    "Take it out of the file and send the file again; figures need no names, and contacts are asked for elsewhere.",
});

import { define } from "./kind.ts";

/** DIS and MIR: what must not be sent, and what other states say. A coordinator may proof-read these sentences. */

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

export const mirrorNotCompared = define({
  code: "MIR-653",
  severity: "na",
  title: "Not held against the figures of partners",
  explain: (p: { cells: number }) =>
    `${p.cells === 1 ? "One figure names" : `${p.cells} figures name`} another member state. ` +
    "What that state says is not known when a file is checked, so they could not be compared.",
  advice: "Nothing to do; the coordinator compares both sides when all contributions are there.",
});

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import type { Observation, ObservedValue } from "../../../api/contract/observation.ts";
import type { Report } from "../../../api/contract/report.ts";
import type { Keeping } from "../../../api/record/contributions.ts";
import { sha256Of } from "../../../api/record/files.ts";

interface Sketch {
  readonly state?: string;
  readonly indicator?: string;
  readonly year?: number;
  readonly breakdown?: Readonly<Record<string, string>>;
  readonly unit?: string;
  readonly observed?: ObservedValue;
  readonly flags?: readonly string[];
  readonly note?: string;
  readonly line?: number;
  readonly text?: string;
  readonly steps?: Observation["steps"];
}

/** An observation of detected victims in Romania in 2019, where nothing else is said. */
export function observation(sketch: Sketch = {}): Observation {
  const observed = sketch.observed ?? { value: 3 };
  return {
    key: {
      indicator: sketch.indicator ?? "THB.VIC.DET",
      state: sketch.state ?? "ROU",
      year: sketch.year ?? 2019,
      breakdown: sketch.breakdown ?? {},
      unit: sketch.unit ?? "persons",
    },
    observed,
    flags: sketch.flags ?? [],
    note: sketch.note ?? "",
    cell: { line: sketch.line ?? 2, column: 4, text: sketch.text ?? "3" },
    steps: sketch.steps ?? [],
  };
}

/** A clean report on a file. */
export function report(state: string, round: string, sha256: string): Report {
  return {
    schema: "euxine.validation-report/1",
    reportId: `check-${sha256.slice(0, 8)}`,
    ruleset: "test",
    engine: "test",
    contribution: { id: null, round, state, vintage: null, dryRun: false, sections: ["A"] },
    file: {
      name: `${state}-${round}.csv`,
      sha256,
      bytes: 100,
      format: "csv",
      read: {
        encoding: { value: "utf-8", by: "default", alternatives: [] },
        bom: false,
        delimiter: { value: ",", by: "header" },
        decimal: { value: ".", by: "canonical" },
        newline: "\n",
        layout: "canonical",
        sheet: null,
        sheets: [],
        headerLine: 1,
        lines: 2,
        rows: 1,
      },
    },
    verdict: "clean",
    counts: {
      blocker: 0,
      error: 0,
      warning: 0,
      notice: 0,
      na: 0,
      explained: 0,
      rowsAccepted: 1,
      rowsQuarantined: 0,
      cells: { new: 1, changed: 0, unchanged: 0, withdrawn: 0 },
    },
    groups: [],
    questions: [],
    findings: [],
    truncated: null,
  };
}

/** What is kept of a file of the round 2018-2020 whose content is `text`. */
export function keeping(sketch: Partial<Keeping> & { readonly text?: string } = {}): Keeping {
  const state = sketch.state ?? "ROU";
  const round = sketch.round ?? "2018-2020";
  const sha256 = sketch.sha256 ?? sha256Of(sketch.text ?? "a file");
  const { text: _, ...given } = sketch;
  return {
    state,
    round,
    sha256,
    filename: `${state}-${round}.csv`,
    bytes: 100,
    provenance: "compiled",
    confidentiality: "free",
    onBehalf: null,
    receivedAt: "2026-01-05T10:00:00.000Z",
    actor: "coordinator",
    report: report(state, round, sha256),
    note: NO_COVERING_NOTE,
    sections: ["A"],
    sectionOf: () => "A",
    observations: [observation({ state })],
    quarantined: [],
    ...given,
  };
}

import type { Finding, Place, Reading } from "../contract/report.ts";
import type { Draft, FindingKind, Params } from "./kind.ts";
import { placeText } from "./place.ts";

/** What a finding may carry beside its kind, place and words. */
export interface Particulars {
  readonly ruleId?: string;
  readonly cellKey?: string;
  readonly related?: readonly string[];
  readonly found?: string;
  readonly parsed?: number;
  readonly expected?: NonNullable<Finding["expected"]>;
  readonly suggestion?: NonNullable<Finding["suggestion"]>;
  readonly readings?: readonly Reading[];
  /** False for a warning that no reason settles, since its row waits for another answer. */
  readonly explainable?: false;
  /** Findings of one cause are put as one question; the code alone where not given. */
  readonly cause?: string;
  readonly weight?: number;
  /** False where nothing speaks for an error in the figure: the warning stands in the report and is no question. */
  readonly asked?: boolean;
}

/**
 * Says a finding of the catalogue about a place. Only warnings can be explained by the sender: an error has to be
 * corrected, a notice asks nothing.
 */
export function finding<P extends Params>(
  kind: FindingKind<P>,
  at: Place,
  params: P,
  particulars: Particulars = {},
): Draft {
  const where = placeText(at);
  const what = kind.explain(params);
  return {
    code: kind.code,
    ruleId: particulars.ruleId ?? null,
    severity: kind.severity,
    title: kind.title,
    explainable: particulars.explainable ?? kind.severity === "warning",
    at,
    cellKey: particulars.cellKey ?? null,
    related: [...(particulars.related ?? [])],
    found: particulars.found ?? null,
    parsed: particulars.parsed ?? null,
    expected: particulars.expected ?? null,
    params: { ...params },
    messageKey: kind.code,
    message: where === "" ? what : `${where}: ${what}`,
    fix: kind.advice,
    suggestion: particulars.suggestion ?? null,
    ...(particulars.readings === undefined ? {} : { readings: [...particulars.readings] }),
    disposition: { state: "open" },
    cause: particulars.cause ?? kind.code,
    weight: particulars.weight ?? 0,
    asked: particulars.asked ?? true,
  };
}

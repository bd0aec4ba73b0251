import { z } from "zod";

import { REASONS, type StandingExplanation } from "../contract/covering-note.ts";
import { type SaidOfFinding, saidOfFindingSchema } from "../contract/disposition.ts";
import type { Finding, Report } from "../contract/report.ts";
import { type Connection, sql } from "./connection.ts";
import { addEvent } from "./events.ts";

/** Something said of a finding, with what it is bound to. */
export interface StoredDisposition extends SaidOfFinding {
  /** Place in the order of all. */
  readonly number: number;
  /** Number of the contribution. */
  readonly contribution: number;
  /** Id of the finding in the contribution's report. */
  readonly finding: string;
  readonly code: string;
  readonly ruleId: string | null;
  /** Key text of the observation; empty for the whole file. */
  readonly cellKey: string;
  readonly found: string | null;
}

/** What is to be kept of what somebody says of a finding. */
export interface Disposing {
  readonly contribution: { readonly number: number; readonly id: string };
  readonly finding: Finding;
  readonly said: SaidOfFinding;
}

const storedSchema = saidOfFindingSchema.extend({
  number: z.number(),
  contribution: z.number(),
  finding: z.string(),
  code: z.string(),
  ruleId: z.string().nullable(),
  cellKey: z.string(),
  found: z.string().nullable(),
  reason: z.enum(REASONS).nullable(),
});

/** Keeps what was said of a finding, within the caller's transaction. The words stay out of the history of events. */
export function addDisposition(connection: Connection, { contribution, finding, said }: Disposing): void {
  insert(connection, contribution.number, finding, said);
  addEvent(connection, {
    at: said.at,
    kind: `finding-${said.state}`,
    subject: contribution.id,
    actor: said.by,
    detail: { finding: finding.id, code: finding.code },
  });
}

/** Keeps the explanations under which a contribution arrives, its own and those that stood before. */
export function addExplained(
  connection: Connection,
  contribution: number,
  report: Report,
  { actor, at }: { readonly actor: string; readonly at: string },
): void {
  for (const finding of report.findings) {
    const { state, reason = null, text = "", by = actor, at: since = at } = finding.disposition;
    if (state === "explained") insert(connection, contribution, finding, { state, reason, text, by, at: since });
  }
}

function insert(connection: Connection, contribution: number, finding: Finding, said: SaidOfFinding): void {
  const { id, code, ruleId, cellKey, found } = finding;
  const { state, reason, text, at, by } = said;
  const bound = { code, rule_id: ruleId, cell_key: cellKey ?? "", found };
  connection.run(
    sql.insertInto("dispositions").values({ contribution, finding: id, state, ...bound, reason, text, at, actor: by }),
  );
}

/** What was said of findings, in that order: of one contribution, of all of one state, or of everything. */
export function dispositionsWhere(
  connection: Connection,
  of: { readonly contribution?: number; readonly state?: string },
): readonly StoredDisposition[] {
  let query = sql
    .selectFrom("dispositions as d")
    .innerJoin("contributions as c", "c.number", "d.contribution")
    .select(["d.number", "d.contribution", "d.finding", "d.state", "d.code", "d.rule_id as ruleId"])
    .select(["d.cell_key as cellKey", "d.found", "d.reason", "d.text", "d.at", "d.actor as by"])
    .orderBy("d.number");
  if (of.contribution !== undefined) query = query.where("d.contribution", "=", of.contribution);
  if (of.state !== undefined) query = query.where("c.state", "=", of.state);
  return connection.rows(query, storedSchema);
}

/** What an explanation holds for; equal for equal rule, cell and value. */
export function bindingText({
  code,
  ruleId,
  cellKey,
  found,
}: Pick<StandingExplanation, "code" | "ruleId" | "cellKey" | "found">): string {
  return JSON.stringify([code, ruleId, cellKey, found]);
}

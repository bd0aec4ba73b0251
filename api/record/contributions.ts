import { z } from "zod";

import { type Contribution, contributionSchema } from "../contract/contribution.ts";
import type { CoveringNote } from "../contract/covering-note.ts";
import { keyText, type Observation } from "../contract/observation.ts";
import { type Report, reportSchema } from "../contract/report.ts";
import { type Connection, sql } from "./connection.ts";
import { addCoveringNote, digestOfNote } from "./covering-notes.ts";
import { addExplained } from "./dispositions.ts";
import { addEvent } from "./events.ts";
import { sha256Of } from "./files.ts";
import { addObservations } from "./observations.ts";
import { lastWords } from "./speaking.ts";

/** A contribution as it stands in the record. */
export interface StoredContribution extends Contribution {
  /** Place in the order of receipt; the first half of a cell's id. */
  readonly number: number;
  readonly confidentiality: "free" | "controlled";
  /** Stands for what was said beside the file; empty where nothing was. */
  readonly noteDigest: string;
  /** WHATWG label under which the file was read; null where unknown. */
  readonly encoding: string | null;
  /** SHA-256 of the observations kept. */
  readonly digest: string;
  /** First and last reference year with an observation; null without any. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** ISO instant; null as long as it was not accepted. */
  readonly acceptedAt: string | null;
}

/** What is to be kept of a file that was received and checked. */
export interface Keeping {
  readonly state: string;
  readonly round: string;
  readonly sha256: string;
  readonly filename: string;
  readonly bytes: number;
  readonly provenance: "compiled" | "sent";
  readonly confidentiality: "free" | "controlled";
  readonly onBehalf: string | null;
  readonly receivedAt: string;
  readonly actor: string;
  readonly report: Report;
  readonly note: CoveringNote;
  /** Codes of the sections that it speaks for. */
  readonly sections: readonly string[];
  readonly sectionOf: (indicator: string) => string;
  readonly observations: readonly Observation[];
  readonly quarantined: readonly Observation[];
}

const columnsSchema = contributionSchema.omit({ erased: true }).extend({
  erasedAt: z.string().nullable(),
  erasedBy: z.string().nullable(),
  erasedReason: z.string().nullable(),
  sections: z.string().transform((codes) => (codes === "" ? [] : codes.split(" "))),
  noteDigest: z.string(),
  number: z.number(),
  confidentiality: z.enum(["free", "controlled"]),
  encoding: z.string().nullable(),
  digest: z.string(),
  firstYear: z.number().nullable(),
  lastYear: z.number().nullable(),
  acceptedAt: z.string().nullable(),
});

const storedSchema = columnsSchema.transform(({ erasedAt, erasedBy, erasedReason, ...columns }) => ({
  ...columns,
  erased: erasedAt === null ? null : { at: erasedAt, by: erasedBy ?? "", reason: erasedReason ?? "" },
}));

/** Adds a contribution and accepts it, within the caller's transaction, and gives its id. */
export function addContribution(connection: Connection, keeping: Keeping): string {
  const { state, round, receivedAt: at, actor, observations, quarantined } = keeping;
  const vintage = contributionsWhere(connection, { state, round }).length + 1;
  const number = contributionsWhere(connection, {}).length + 1;
  const id = `${state}-${round}-v${vintage}`;
  const years = observations.map((observation) => observation.key.year);
  connection.run(
    sql.insertInto("contributions").values({
      number,
      id,
      state,
      round,
      vintage,
      sha256: keeping.sha256,
      note_digest: digestOfNote(keeping.note),
      sections: keeping.sections.toSorted().join(" "),
      agency: keeping.note.agency,
      filename: keeping.filename,
      bytes: keeping.bytes,
      encoding: keeping.report.file.read.encoding?.value ?? null,
      provenance: keeping.provenance,
      confidentiality: keeping.confidentiality,
      on_behalf: keeping.onBehalf,
      received_at: at,
      digest: digestOf(observations),
      first_year: years.length === 0 ? null : years.reduce((a, b) => Math.min(a, b)),
      last_year: years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b)),
    }),
  );
  const contribution = { ...keeping.report.contribution, id, vintage, dryRun: false };
  const report = JSON.stringify({ ...keeping.report, contribution });
  connection.run(sql.insertInto("reports").values({ contribution: number, report }));
  addCoveringNote(connection, number, keeping.note);
  addExplained(connection, number, keeping.report, { actor, at });
  const { sectionOf } = keeping;
  addObservations(connection, number, 1, observations, { quarantined: false, sectionOf });
  addObservations(connection, number, observations.length + 1, quarantined, { quarantined: true, sectionOf });
  const { sha256, onBehalf } = keeping;
  addEvent(connection, { at, kind: "received", subject: id, actor, detail: { sha256, onBehalf } });
  accept(connection, { number, id, state, round, vintage }, at, actor);
  return id;
}

/** Makes a contribution the newest vintage of its state and round. */
function accept(
  connection: Connection,
  { number, id, state, round, vintage }: Pick<StoredContribution, "number" | "id" | "state" | "round" | "vintage">,
  at: string,
  actor: string,
): void {
  connection.run(
    sql
      .insertInto("vintages")
      .values({ contribution: number, state, round, vintage, accepted_at: at, accepted_by: actor }),
  );
  addEvent(connection, { at, kind: "accepted", subject: id, actor, detail: { vintage } });
}

/** What to look for; everything where nothing is named. */
export interface ContributionFilter {
  readonly id?: string;
  readonly number?: number;
  readonly state?: string;
  readonly round?: string;
  readonly sha256?: string;
  readonly noteDigest?: string;
}

/** The contributions that match, in the order of receipt. */
export function contributionsWhere(connection: Connection, filter: ContributionFilter): readonly StoredContribution[] {
  let query = sql
    .selectFrom("contributions as c")
    .leftJoin("vintages as v", "v.contribution", "c.number")
    .leftJoin("erasures as e", "e.contribution", "c.number")
    .select(["e.at as erasedAt", "e.actor as erasedBy", "e.reason as erasedReason"])
    .select(["c.number", "c.id", "c.state", "c.round", "c.vintage", "c.sha256", "c.filename", "c.bytes", "c.encoding"])
    .select(["c.sections", "c.agency", "c.note_digest as noteDigest"])
    .select(["c.provenance", "c.confidentiality", "c.digest"])
    .select(["c.on_behalf as onBehalf", "c.received_at as receivedAt", "v.accepted_at as acceptedAt"])
    .select(["c.first_year as firstYear", "c.last_year as lastYear"])
    .orderBy("c.number");
  for (const column of ["id", "number", "state", "round", "sha256"] as const) {
    const wanted = filter[column];
    if (wanted !== undefined) query = query.where(`c.${column}`, "=", wanted);
  }
  if (filter.noteDigest !== undefined) query = query.where("c.note_digest", "=", filter.noteDigest);
  return connection.rows(query, storedSchema);
}

/**
 * The accepted contributions that are the last word of their state and round on a section at least, in the order of
 * receipt: one where the newest speaks for all, several where agencies sent parts. One that was erased speaks no more:
 * the one before it does again, until it is sent anew.
 */
export function latestVintages(connection: Connection): readonly StoredContribution[] {
  return lastWords(
    contributionsWhere(connection, {}).filter(({ acceptedAt, erased }) => acceptedAt !== null && erased === null),
  );
}

/** The report under which a contribution was kept; null where it is unknown. */
export function reportOf(connection: Connection, id: string): Report | null {
  const query = sql
    .selectFrom("reports")
    .innerJoin("contributions", "contributions.number", "reports.contribution")
    .select("reports.report")
    .where("contributions.id", "=", id);
  const found = connection.rows(query, z.object({ report: z.string() }))[0];
  return found === undefined ? null : reportSchema.parse(JSON.parse(found.report));
}

/** Equal observations give an equal digest, whatever the file looked like. */
function digestOf(observations: readonly Observation[]): string {
  const lines = observations.map(({ key, observed, flags, note }) =>
    JSON.stringify([keyText(key), observed, flags, note]),
  );
  return sha256Of(lines.toSorted().join("\n"));
}

import { z } from "zod";

import {
  type CoveringNote,
  coveringNoteSchema,
  NO_COVERING_NOTE,
  type StandingExplanation,
} from "../contract/covering-note.ts";
import type { Remembered } from "../contract/covering-note.ts";
import { type Connection, sql } from "./connection.ts";
import { bindingText, dispositionsWhere } from "./dispositions.ts";
import { sha256Of } from "./files.ts";

/** Equal notes, equal digests; empty for a note in which nothing is said. */
export function digestOfNote(note: CoveringNote): string {
  const text = JSON.stringify(coveringNoteSchema.parse(note));
  return text === JSON.stringify(NO_COVERING_NOTE) ? "" : sha256Of(text);
}

/** Keeps what was said beside a file, within the caller's transaction. */
export function addCoveringNote(connection: Connection, contribution: number, note: CoveringNote): void {
  if (digestOfNote(note) === "") return;
  const text = JSON.stringify(coveringNoteSchema.parse(note));
  connection.run(sql.insertInto("covering_notes").values({ contribution, note: text }));
}

const keptSchema = z.object({ note: z.string(), by: z.string(), at: z.string() });

/** What was said beside a contribution; the empty note where nothing was. */
export function coveringNoteOf(connection: Connection, contribution: number): CoveringNote {
  const query = sql.selectFrom("covering_notes").select("note").where("contribution", "=", contribution);
  const found = connection.rows(query, z.object({ note: z.string() }))[0];
  return found === undefined ? NO_COVERING_NOTE : coveringNoteSchema.parse(JSON.parse(found.note));
}

/**
 * The wordings and explanations that a state gave with accepted contributions or afterwards, the latest first, and its
 * last answers on how its figures are made. What the coordinator rejected last is not among them.
 */
export function rememberedOf(connection: Connection, state: string): Remembered {
  const query = sql
    .selectFrom("covering_notes")
    .innerJoin("contributions", "contributions.number", "covering_notes.contribution")
    .innerJoin("vintages", "vintages.contribution", "covering_notes.contribution")
    .select(["covering_notes.note", "vintages.accepted_by as by", "vintages.accepted_at as at"])
    .where("contributions.state", "=", state)
    .orderBy("contributions.number", "desc");
  const kept = connection
    .rows(query, keptSchema)
    .map(({ note, by, at }) => ({ note: coveringNoteSchema.parse(JSON.parse(note)), by, at }));
  const said = dispositionsWhere(connection, { state }).toReversed();
  const beside = kept.flatMap(({ note, by, at }): StandingExplanation[] =>
    note.explanations.map((explanation) => ({ ...explanation, by, at })),
  );
  const decided = new Set<string>();
  const explanations: StandingExplanation[] = [];
  for (const each of [...said.filter(({ state: what, text }) => what !== "accepted" && text !== ""), ...beside]) {
    const binding = bindingText(each);
    if (decided.has(binding)) continue;
    decided.add(binding);
    const { code, ruleId, cellKey, found, reason, text, by, at } = each;
    const isRejected = "state" in each && each.state === "rejected";
    if (!isRejected && reason !== null) explanations.push({ code, ruleId, cellKey, found, reason, text, by, at });
  }
  const answers = kept.find(({ note }) => note.answers.length > 0)?.note.answers ?? [];
  return { wordings: kept.flatMap(({ note }) => note.wordings), explanations, answers };
}

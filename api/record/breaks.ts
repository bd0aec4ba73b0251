import { z } from "zod";

import { BREAK_KINDS, type BreakKind, type DeclaredBreak, declaredBreakSchema } from "../contract/breaks.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import { RequestFailure } from "../failure.ts";
import { type Connection, sql } from "./connection.ts";
import { addEvent } from "./events.ts";
import { parseBreakdown } from "./observations.ts";

/** A declared break as it stands in the record. */
export interface StoredBreak extends DeclaredBreak {
  /** Place in the order of declaration. */
  readonly number: number;
}

/** A break to be entered, for whom and on what grounds. */
export interface DeclaringBreak {
  readonly state: string;
  readonly indicator: string;
  readonly breakdown: Breakdown;
  readonly year: number;
  readonly kind: BreakKind;
  readonly text: string;
  readonly source: string;
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
}

/** A declaration that no longer holds, and why. */
export interface WithdrawingBreak {
  readonly id: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
}

const rowSchema = z.object({
  number: z.number(),
  state: z.string(),
  indicator: z.string(),
  breakdown: z.string(),
  year: z.number(),
  kind: z.enum(BREAK_KINDS),
  text: z.string(),
  source: z.string(),
  declaredAt: z.string(),
  withdrawnAt: z.string().nullable(),
});

/** Every break that was ever declared, in that order; those withdrawn say so. */
export function breaksOf(connection: Connection): readonly StoredBreak[] {
  const query = sql
    .selectFrom("breaks as b")
    .leftJoin("break_withdrawals as w", "w.break", "b.number")
    .select(["b.number", "b.state", "b.indicator", "b.breakdown", "b.year", "b.kind", "b.text", "b.source"])
    .select(["b.declared_at as declaredAt", "w.at as withdrawnAt"])
    .orderBy("b.number");
  return connection.rows(query, rowSchema).map((row) => ({
    ...declaredBreakSchema.parse({ ...row, id: `b${row.number}`, breakdown: parseBreakdown(row.breakdown) }),
    number: row.number,
  }));
}

/**
 * Enters a break into the register, within the caller's transaction.
 *
 * Throws RequestFailure (409) where the same series is already said to break before that year.
 */
export function addBreak(connection: Connection, declaring: DeclaringBreak): StoredBreak {
  const { state, indicator, year, kind, text, source, at, actor } = declaring;
  const breakdown = breakdownText(declaring.breakdown);
  const known = breaksOf(connection);
  const same = known.find(
    (one) =>
      one.withdrawnAt === null &&
      one.state === state &&
      one.indicator === indicator &&
      one.year === year &&
      breakdownText(one.breakdown) === breakdown,
  );
  if (same !== undefined) {
    throw new RequestFailure(409, "Break declared before", `${same.id} says so already; withdraw it to say it anew.`);
  }
  const number = known.length + 1;
  connection.run(
    sql
      .insertInto("breaks")
      .values({ number, state, indicator, breakdown, year, kind, text, source, declared_at: at, actor }),
  );
  addEvent(connection, {
    at,
    kind: "break-declared",
    subject: `b${number}`,
    actor,
    detail: { state, indicator, breakdown, year, kind, text, source },
  });
  return breakNamed(connection, `b${number}`);
}

/**
 * Says that a declaration no longer holds, within the caller's transaction; it stays in the releases that have it.
 *
 * Throws RequestFailure (404, 409) where there is none, or where it was withdrawn before.
 */
export function addWithdrawal(connection: Connection, { id, reason, at, actor }: WithdrawingBreak): StoredBreak {
  const { number, withdrawnAt } = breakNamed(connection, id);
  if (withdrawnAt !== null) {
    throw new RequestFailure(409, "Break withdrawn before", `${id} was withdrawn on ${withdrawnAt.slice(0, 10)}.`);
  }
  connection.run(sql.insertInto("break_withdrawals").values({ break: number, at, actor, reason }));
  addEvent(connection, { at, kind: "break-withdrawn", subject: id, actor, detail: { reason } });
  return breakNamed(connection, id);
}

function breakNamed(connection: Connection, id: string): StoredBreak {
  const found = breaksOf(connection).find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new RequestFailure(404, "No such break", `${id}: GET /api/breaks lists those that stand.`);
}

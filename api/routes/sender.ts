import type { Edition } from "../../questionnaire/edition.ts";
import { RequestFailure } from "../failure.ts";
import { stateNamed } from "./selection-query.ts";

/** Of which state and round a file is. */
export interface Sender {
  readonly state: string;
  readonly edition: Edition;
}

interface SenderParameters {
  readonly state?: string;
  readonly round?: string;
}

/** Reads the sender of a file from a query, or refuses it with every problem at once. */
export function readSender(editions: readonly Edition[], { state, round }: SenderParameters): Sender {
  const iso3 = stateNamed(editions, state ?? "");
  const edition = editions.find((candidate) => candidate.round.id === round);
  if (iso3 !== null && edition !== undefined) return { state: iso3, edition };
  const wrong: string[] = [];
  if (iso3 === null) wrong.push(`state=${state ?? ""}: expected one of the 13 states, such as ROU.`);
  if (edition === undefined) {
    wrong.push(`round=${round ?? ""}: expected one of ${editions.map((candidate) => candidate.round.id).join(", ")}.`);
  }
  throw new RequestFailure(400, "Query not understood", wrong.join(" "));
}

/** Reads the state of a query alone, in whatever way it is named. */
export function readStateCode(editions: readonly Edition[], state: string | undefined): string {
  const iso3 = stateNamed(editions, state ?? "");
  if (iso3 !== null) return iso3;
  throw new RequestFailure(
    400,
    "Query not understood",
    `state=${state ?? ""}: expected one of the 13 states, such as ROU.`,
  );
}

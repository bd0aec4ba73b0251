import type { Edition } from "../../questionnaire/edition.ts";
import { RequestFailure } from "../failure.ts";
import type { Parameters } from "./query.ts";
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

/** The sender of a file and the name it was sent under, as intake takes them. */
export function readFileSender(editions: readonly Edition[], parameters: Parameters<"state" | "round" | "filename">) {
  const sender = readSender(editions, parameters);
  return { state: sender.state, round: sender.edition.round.id, filename: nameOf(sender, parameters.filename) };
}

/** The name that a file was sent under, or one made of its state and round. It is only ever shown, never opened. */
function nameOf({ state, edition }: Sender, filename: string | undefined): string {
  if (filename === undefined || filename === "") return `${state}-${edition.round.id}.csv`;
  if (filename.length <= 255 && !/\p{Cc}/u.test(filename)) return filename;
  throw new RequestFailure(400, "Query not understood", "filename: expected a name of at most 255 plain characters.");
}

/**
 * The paper with which a state sent something that the coordinator enters, its number and its day as readers see them:
 * `NV 12/2026 of 2026-01-05`. Null where the state sends it itself.
 */
export function readPaper({ onBehalf, onBehalfDate }: Parameters<"onBehalf" | "onBehalfDate">): string | null {
  const number = onBehalf?.trim() ?? "";
  const day = onBehalfDate ?? "";
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  if (number.length > 200 || /\p{Cc}/u.test(number) || (day !== "" && (number === "" || !isDay))) {
    throw new RequestFailure(
      400,
      "Query not understood",
      "onBehalf is the paper's number, onBehalfDate its day, 2026-01-05.",
    );
  }
  if (number === "") return null;
  return day === "" ? number : `${number} of ${day}`;
}

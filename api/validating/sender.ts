import type { Edition, State } from "../../questionnaire/edition.ts";
import { stateOf } from "../../questionnaire/lookup.ts";
import { otherSender } from "../findings/file-wording.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";

/** The way files of the product are named: `ROU-2018-2020.csv`, with anything behind. */
const NAMED = /^([a-z]{3})-(\d{4}-\d{4})(?!\d)/i;

/**
 * False, with an error, where the file's own name says another state or round than it is sent for (S06). A name that
 * says neither is no evidence, nor is the name of an older round on figures that are all of this one: whoever fills in a
 * template again keeps its name.
 */
export function saySender(
  filename: string,
  edition: Edition,
  sender: State,
  entries: readonly Entry[],
  sink: Sink,
): boolean {
  const match = NAMED.exec(filename);
  const named = match?.[1] === undefined ? null : stateOf(edition, match[1].toUpperCase());
  const round = match?.[2];
  if (named === null || round === undefined) return true;
  if (named.iso3 === sender.iso3 && round === edition.id) return true;
  const isRefilled = round < edition.id && isOfYears(entries, edition);
  if (named.iso3 === sender.iso3 && isRefilled) return true;
  const params = {
    found: quote(filename),
    means: `${named.name} and the round ${round}`,
    expected: `${sender.name} and the round ${edition.id}`,
  };
  sink.say(otherSender, WHOLE_FILE, params, { found: params.found });
  return false;
}

/** The round that a file is named for; null where its name says none. */
export function roundNamed(filename: string): string | null {
  return NAMED.exec(filename)?.[2] ?? null;
}

/** Whether every figure of a file is of the years of the edition. */
function isOfYears(entries: readonly Entry[], { years }: Edition): boolean {
  return entries.length > 0 && entries.every(({ year }) => years.includes(year));
}

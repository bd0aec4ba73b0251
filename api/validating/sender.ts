import type { Edition, State } from "../../questionnaire/edition.ts";
import { stateOf } from "../../questionnaire/lookup.ts";
import { otherSender } from "../findings/file-wording.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";

/** The way files of the product are named: `ROU-2018-2020.csv`, with anything behind. */
const NAMED = /^([a-z]{3})-(\d{4}-\d{4})(?!\d)/i;

/**
 * False, with an error, where the file's own name says another state or round than it is sent for (S06). A name that
 * says neither is no evidence.
 */
export function saySender(filename: string, edition: Edition, sender: State, sink: Sink): boolean {
  const match = NAMED.exec(filename);
  const named = match?.[1] === undefined ? null : stateOf(edition, match[1].toUpperCase());
  const round = match?.[2];
  if (named === null || round === undefined) return true;
  if (named.iso3 === sender.iso3 && round === edition.id) return true;
  const params = {
    found: quote(filename),
    means: `${named.name} and the round ${round}`,
    expected: `${sender.name} and the round ${edition.id}`,
  };
  sink.say(otherSender, WHOLE_FILE, params, { found: params.found });
  return false;
}

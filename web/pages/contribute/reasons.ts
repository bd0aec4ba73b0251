import type { Explanation } from "../../../api/contract/covering-note.ts";
import { REASON_WORDS } from "../../../api/contract/reason-words.ts";

/** A reason in words; as little as is known where there is none. */
export function reasonWords(reason: Explanation["reason"] | undefined): string {
  return reason === undefined ? "Explained" : REASON_WORDS[reason];
}

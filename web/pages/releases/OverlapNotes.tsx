import type { Release } from "../../../api/contract/release.ts";
import { listWords } from "../../charts/format.ts";

/** Where two rounds answer the same year: the rule, and for how many indicators each of them holds. */
export function OverlapNotes({ release }: { readonly release: Release }) {
  if (release.overlaps.length === 0) return null;
  return (
    <section aria-labelledby="overlaps">
      <h2 id="overlaps">Which round holds where two answer the same year</h2>
      {release.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <ul>
        {release.overlaps.map(({ state, year, holds }) => (
          <li key={`${state} ${year}`}>
            {state} {year}:{" "}
            {listWords(holds.map(({ round, indicators }) => `${round.replace("-", "–")} for ${indicators} indicators`))}
          </li>
        ))}
      </ul>
    </section>
  );
}

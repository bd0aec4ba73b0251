import { useSuspenseQueries } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import { breakdownText, type Observation } from "../../../../api/contract/observation.ts";
import { formatNumber } from "../../../charts/format.ts";
import { ChoiceWord, Sentence } from "../../../components/Sentence.tsx";
import { acceptedQuery, editionQuery, othersQuery, rememberedQuery } from "../../../queries/contributions.ts";
import { useAddress } from "../../../state/selection.ts";
import { openDraft } from "../draft.ts";
import { countsWords } from "../report-words.ts";
import { askedRows } from "./asked-rows.ts";
import styles from "./Entry.module.css";
import { cellId } from "./entries.ts";
import { entryFile } from "./entry-file.ts";
import { EntryGrid } from "./EntryGrid.tsx";
import { readAway } from "./sent-entries.ts";
import { useEntries } from "./use-entries.ts";
import { useEntryCheck } from "./use-entry-check.ts";

/** Typing figures section by section; they become a canonical file that is checked and sent like any other. */
export function Entry({
  state,
  round,
}: {
  readonly state: { readonly iso3: string; readonly name: string };
  readonly round: { readonly id: string; readonly edition: string };
}) {
  const [search, change] = useAddress();
  const [{ data: edition }, { data: accepted }, { data: remembered }, { data: others }] = useSuspenseQueries({
    queries: [
      editionQuery(round.edition),
      acceptedQuery(state.iso3),
      rememberedQuery(state.iso3),
      othersQuery(state.iso3, round.id),
    ],
  });
  const section = edition.sections.find(({ id }) => id === search["type"]) ?? edition.sections[0];
  const [all, setAll] = useState(false);
  const typed = useEntries(state.iso3, round.id);
  const filename = `${state.iso3}-${round.id}-typed.csv`;
  const subject = useMemo(
    () => ({ state: state.iso3, edition, previous: accepted ?? [], remembered, others }),
    [state.iso3, edition, accepted, remembered, others],
  );
  const { report, found, failure } = useEntryCheck(subject, typed.entries, filename);
  const before = useMemo(() => acceptedTexts(accepted ?? []), [accepted]);
  const rows = useMemo(
    () => (section === undefined ? [] : askedRows(edition, section.code, all)),
    [edition, section, all],
  );
  if (section === undefined) return null;
  const count = Object.keys(typed.entries).length;
  const away = useMemo(() => Object.entries(readAway(state.iso3, round.id) ?? {}), [state.iso3, round.id]);
  const more = askedRows(edition, section.code, true).length - askedRows(edition, section.code, false).length;
  const known = rows
    .flatMap((row) => edition.years.map((year) => cellId(row, year)))
    .flatMap((cell) =>
      typed.entries[cell] === undefined && before.has(cell) ? [[cell, before.get(cell) ?? ""] as const] : [],
    );
  const go = (): void => {
    const bytes = new TextEncoder().encode(entryFile(edition, typed.entries).text);
    openDraft({ of: `${state.iso3} ${round.id}`, filename, bytes, typed: typed.entries });
    change({ type: null });
  };
  return (
    <section className={styles.entry} aria-labelledby="entry-title">
      <h2 id="entry-title">Type the figures of {state.name}</h2>
      <Sentence>
        The figures of{" "}
        <ChoiceWord
          label="Section"
          value={section.id}
          choices={edition.sections.map(({ id, label }) => ({ value: id, label: label.toLowerCase() }))}
          onChange={(id) => change({ type: id })}
        />
      </Sentence>
      <p className={styles.help}>
        Arrow keys move, typing replaces, F2 or Enter changes, Ctrl+V takes a block from a spreadsheet, Ctrl+Z undoes.
        Grey is what was accepted before. An empty cell says “not reported”.
      </p>
      {away.length === 0 ? null : (
        <p className={styles.away}>
          {away.length === 1
            ? "One figure that you sent was"
            : `${formatNumber(away.length)} figures that you sent were`}{" "}
          put away; this table is for what is not sent yet.{" "}
          <button
            type="button"
            className={styles.word}
            // What was typed since is newer.
            onClick={() => typed.write(away.filter(([cell]) => typed.entries[cell] === undefined))}
          >
            Start from what was sent
          </button>
        </p>
      )}
      <EntryGrid
        key={`${section.code} ${all}`}
        label={`Figures of ${section.label.toLowerCase()}. Arrow keys move, Enter changes a cell.`}
        rows={rows}
        years={edition.years}
        typed={typed}
        found={found}
        before={before}
      />
      <p className={styles.foot}>
        {known.length === 0 ? null : (
          <button type="button" className={styles.word} onClick={() => typed.write(known)}>
            Take over {known.length === 1 ? "the figure" : `the ${formatNumber(known.length)} figures`} accepted before
          </button>
        )}
        {more === 0 && !all ? null : (
          <button type="button" className={styles.word} onClick={() => setAll(!all)}>
            {all ? "Only the core questions" : `Show ${formatNumber(more)} more questions`}
          </button>
        )}
      </p>
      <div className={styles.foot}>
        <button type="button" className={styles.go} disabled={count === 0} onClick={go}>
          Check and send {count === 0 ? "" : `${formatNumber(count)} ${count === 1 ? "figure" : "figures"}`}
        </button>
        <output className={styles.kept}>
          {count === 0
            ? "Nothing typed yet."
            : typed.isKept
              ? "Kept in this browser as you type."
              : "This browser keeps nothing: send it before you close the page."}{" "}
          {report === null ? "" : `The check so far: ${countsWords(report)}.`}
          {failure === null ? "" : ` The check: ${failure.message}`}
        </output>
        {count === 0 ? null : (
          <button
            type="button"
            className={styles.word}
            onClick={() => {
              if (window.confirm("Discard all that you typed for this round?")) typed.discard();
            }}
          >
            Discard
          </button>
        )}
        <button type="button" className={styles.word} onClick={() => change({ type: null })}>
          Back to files
        </button>
      </div>
    </section>
  );
}

/** What was accepted before, by the name of the cell: at most one dimension apart from the total, as it is asked. */
function acceptedTexts(accepted: readonly Observation[]): ReadonlyMap<string, string> {
  return new Map(
    accepted.flatMap(({ key, observed }) => {
      const part = breakdownText(key.breakdown);
      const text =
        "value" in observed ? String(observed.value) : "low" in observed ? `${observed.low}-${observed.high}` : "";
      if (part.includes(";") || text === "") return [];
      return [[`${key.indicator}${part === "" ? "" : `|${part}`}|${key.year}`, text] as const];
    }),
  );
}

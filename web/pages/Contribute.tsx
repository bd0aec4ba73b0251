import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";

import { formatNumber } from "../charts/format.ts";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { Loading } from "../components/Loading.tsx";
import { Page } from "../components/Page.tsx";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { identityQuery } from "../queries/identity.ts";
import { questionnaireQuery, roundsQuery } from "../queries/asked.ts";
import { useAddress } from "../state/selection.ts";
import styles from "./Contribute.module.css";
import { CheckedDraft } from "./contribute/CheckedDraft.tsx";
import { useDraft } from "./contribute/draft.ts";
import { Entry } from "./contribute/entry/Entry.tsx";
import { readEntries } from "./contribute/entry/stored-entries.ts";
import { FilePicker } from "./contribute/FilePicker.tsx";
import { Received } from "./contribute/Received.tsx";
import { Templates } from "./contribute/Templates.tsx";

export function Contribute() {
  const [search, change] = useAddress();
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const { data: rounds } = useSuspenseQuery(roundsQuery());
  const { data: identity } = useSuspenseQuery(identityQuery());
  const draft = useDraft();
  const { states } = questionnaire;
  // Whoever comes from a page about one state means that state; a contact point means its own.
  const [, own = ""] = identity.actingAs.split("contact:");
  const asked = (search["state"] ?? search["states"] ?? own).toUpperCase();
  const state = states.find((candidate) => candidate.iso3 === asked) ?? null;
  const round = rounds.find((candidate) => candidate.id === search["round"]) ?? rounds.at(-1) ?? null;
  if (round === null) return null;
  return (
    <Page title="Contribute" question="Check a file, put it right, send it">
      <Sentence>
        The contribution of{" "}
        <ChoiceWord
          label="State"
          value={state?.iso3 ?? ""}
          choices={[
            ...(state === null ? [{ value: "", label: "… choose a state" }] : []),
            ...states.map(({ iso3, name }) => ({ value: iso3, label: name })),
          ]}
          onChange={(iso3) => change({ state: iso3 })}
        />{" "}
        to the round{" "}
        <ChoiceWord
          label="Round"
          value={round.id}
          choices={rounds.map(({ id }) => ({ value: id, label: id.replace("-", "–") }))}
          onChange={(id) => change({ round: id })}
        />
      </Sentence>
      {state === null ? (
        <section className={styles.states} aria-labelledby="states-title">
          <h2 id="states-title">Whose figures are they?</h2>
          <ul className={styles.names}>
            {states.map(({ iso3, name }) => (
              <li key={iso3}>
                <Link to="/contribute" search={{ ...search, state: iso3 }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : draft === null && search["type"] !== undefined ? (
        <FailureBoundary what="The table to type into" subject={`${state.iso3} ${round.id}`}>
          <Suspense fallback={<Loading height="60vh" what="what is asked and what was accepted before" />}>
            <Entry key={`${state.iso3} ${round.id}`} state={state} round={round} />
          </Suspense>
        </FailureBoundary>
      ) : draft === null ? (
        <div className={styles.start}>
          <div className={styles.ways}>
            <FilePicker state={state} round={round.id} />
            <TypingLink state={state.iso3} round={round.id} />
            <p>
              Something to say in words, or a document to attach?{" "}
              <Link to="/contribute/prose" search={{ state: state.iso3, round: round.id }}>
                Write it here
              </Link>
              .
            </p>
          </div>
          <Templates state={state} round={round} />
        </div>
      ) : (
        <FailureBoundary what="The check of the file" subject={`${draft.id} ${state.iso3} ${round.id}`}>
          <Suspense fallback={<Loading height="60vh" what="the questionnaire, to check the file here" />}>
            <CheckedDraft key={draft.id} draft={draft} state={state} round={round} />
          </Suspense>
        </FailureBoundary>
      )}
      {state === null ? null : (
        <FailureBoundary what="The list of what was received" subject={state.iso3}>
          <Suspense fallback={<Loading height="12rem" what="what was received" />}>
            <Received state={state} round={round.id} />
          </Suspense>
        </FailureBoundary>
      )}
    </Page>
  );
}

/** The way to typing, which says where something typed waits to be sent. */
function TypingLink({ state, round }: { readonly state: string; readonly round: string }) {
  const [search] = useAddress();
  const count = Object.keys(readEntries(state, round) ?? {}).length;
  return (
    <p>
      {count === 0
        ? "Few figures? "
        : `${count === 1 ? "One figure" : `${formatNumber(count)} figures`} that you typed ${count === 1 ? "is" : "are"} not sent yet. `}
      <Link to="/contribute" search={{ ...search, state, type: "trafficking" }}>
        {count === 0 ? "Type them here" : "Go on typing"}
      </Link>
      {count === 0 ? ", like in a spreadsheet." : ""}
    </p>
  );
}

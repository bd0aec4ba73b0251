import { useSuspenseQueries } from "@tanstack/react-query";
import { useState } from "react";

import { ProseList } from "../../components/ProseList.tsx";
import { editionQuery } from "../../queries/contributions.ts";
import { proseQuery } from "../../queries/prose.ts";
import { useAddress } from "../../state/selection.ts";
import styles from "./Answering.module.css";
import { Documents } from "./Documents.tsx";
import { questionGroups } from "./open-questions.ts";
import { OWN_HEADING, useProseDraft } from "./prose-draft.ts";
import { Questions } from "./Questions.tsx";
import { SendProse } from "./SendProse.tsx";

/** The answers of one state to one round: written question by question, sent together with documents. */
export function Answering({
  state,
  round,
  isCoordinator,
}: {
  readonly state: { readonly iso3: string; readonly name: string };
  readonly round: { readonly id: string; readonly edition: string };
  readonly isCoordinator: boolean;
}) {
  const [search, change] = useAddress();
  const [{ data: edition }, { data: prose }] = useSuspenseQueries({
    queries: [editionQuery(round.edition), proseQuery()],
  });
  const kept = useProseDraft(state.iso3, round.id);
  const [documents, setDocuments] = useState<readonly File[]>([]);
  const sent = prose.filter((each) => each.state === state.iso3 && each.round === round.id);
  const groups = questionGroups(edition, sent);
  const answers = groups
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, section, question }) => {
      const { text, language } = kept.draft.written[id] ?? { text: "", language: "" };
      const heading = id === OWN_HEADING ? kept.draft.heading.trim() || question : question;
      return text.trim() === "" ? [] : [{ section, question: heading, text, language }];
    });
  return (
    <>
      <div className={styles.columns}>
        <section className={styles.write} aria-labelledby="write-title">
          <h2 id="write-title">What {state.name} says in words</h2>
          <p className={styles.about}>
            What figures can’t say. Answer where you have something to say, in any language; every text is kept as it is
            written.
          </p>
          <Questions
            groups={groups}
            languages={edition.languages}
            kept={kept}
            open={search["question"] ?? null}
            onOpen={(question) => change({ question })}
          />
          <Documents documents={documents} onChange={setDocuments} />
        </section>
        <SendProse
          sending={{ state: state.iso3, round: round.id, answers, documents }}
          name={state.name}
          isCoordinator={isCoordinator}
          onSent={() => {
            kept.discard();
            setDocuments([]);
          }}
        />
      </div>
      {sent.length === 0 ? (
        <p className={styles.about}>Nothing was said in words for this round yet.</p>
      ) : (
        <ProseList state={state.iso3} round={round.id} />
      )}
    </>
  );
}

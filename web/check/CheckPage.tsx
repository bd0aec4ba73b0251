import { useState } from "react";

import type { Edition } from "../../questionnaire/edition.ts";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { useDraft } from "../pages/contribute/draft.ts";
import { FilePicker } from "../pages/contribute/FilePicker.tsx";
import { AloneDraft } from "./AloneDraft.tsx";
import styles from "./CheckPage.module.css";

/** The check of a file by itself: no server, no network. State and round are chosen, then the file. */
export function CheckPage({ editions }: { readonly editions: readonly Edition[] }) {
  const [round, setRound] = useState(editions.at(-1)?.id ?? "");
  const [iso3, setState] = useState("");
  const draft = useDraft();
  const edition = editions.find(({ id }) => id === round);
  const state = edition?.states.find((candidate) => candidate.iso3 === iso3);
  if (edition === undefined) return null;
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.name}>Euxine: check a file without a connection</h1>
        <p className={styles.about}>
          The whole check is in this one file. It asks nothing of any network; what you choose stays on this machine.
        </p>
      </header>
      <Sentence>
        The contribution of{" "}
        <ChoiceWord
          label="State"
          value={iso3}
          choices={[
            ...(state === undefined ? [{ value: "", label: "… choose a state" }] : []),
            ...edition.states.map((each) => ({ value: each.iso3, label: each.name })),
          ]}
          onChange={setState}
        />{" "}
        to the round{" "}
        <ChoiceWord
          label="Round"
          value={round}
          choices={editions.map(({ id }) => ({ value: id, label: id.replace("-", "–") }))}
          onChange={setRound}
        />
      </Sentence>
      {state === undefined ? (
        <p>Choose whose figures they are: names, code pages and number habits differ.</p>
      ) : draft === null ? (
        <FilePicker state={state} round={round} />
      ) : (
        <AloneDraft key={draft.id} draft={draft} state={state} edition={edition} />
      )}
    </main>
  );
}

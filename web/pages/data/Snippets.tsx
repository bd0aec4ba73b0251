import { useSuspenseQuery } from "@tanstack/react-query";
import { useId, useState } from "react";

import { type Snippet, snippets } from "../../../api/contract/snippets.ts";
import { CopyButton } from "../../components/CopyButton.tsx";
import { ChoiceWord, Sentence } from "../../components/Sentence.tsx";
import { Tabs } from "../../components/Tabs.tsx";
import { coverageQuery } from "../../queries/views.ts";
import { coveredIndicator } from "../../state/defaults.ts";
import { useAddress } from "../../state/selection.ts";
import { seriesAddress } from "./addresses.ts";
import styles from "./Snippets.module.css";

/** How to fetch an indicator with curl, R, Python and Excel, with the address of this very server. */
export function Snippets({ release }: { readonly release: string | null }) {
  const [search, change] = useAddress();
  const { data: coverage } = useSuspenseQuery(coverageQuery(release));
  const [shown, setShown] = useState<Snippet["id"]>("python");
  const panel = useId();
  const answered = coverage.indicators.filter((indicator) => indicator.stateYears > 0);
  const indicator = coveredIndicator(coverage, search["indicator"] ?? "THB.VIC.DET") ?? answered[0];
  if (indicator === undefined) return null;
  const address = `${globalThis.location.origin}${seriesAddress("csv", indicator, release)}`;
  const all = snippets(address, indicator.code.toLowerCase().replaceAll(".", "-"));
  const snippet = all.find((each) => each.id === shown);
  if (snippet === undefined) return null;
  return (
    <div className={styles.snippets}>
      <Sentence>
        The figures of{" "}
        <ChoiceWord
          label="Indicator"
          value={indicator.code}
          choices={answered.map((each) => ({ value: each.code, label: each.label }))}
          onChange={(code) => change({ indicator: code })}
        />
      </Sentence>
      <Tabs
        label="Tool"
        tabs={all.map(({ id, label }) => ({ id, label }))}
        value={shown}
        panel={panel}
        onChange={setShown}
      />
      <div id={panel} role="tabpanel" aria-label={snippet.label} className={styles.panel}>
        <p className={styles.about}>{snippet.about}</p>
        {/* It scrolls sideways, so the keyboard must be able to stop here. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className={styles.text} tabIndex={0}>
          <code>{snippet.text}</code>
        </pre>
        <CopyButton label="Copy" text={snippet.text} />
      </div>
    </div>
  );
}

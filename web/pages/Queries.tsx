import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";

import { breakdownText } from "../../api/contract/observation.ts";
import type { Query } from "../../api/contract/queries.ts";
import { formatNumber, formatPeriod } from "../charts/format.ts";
import { Empty } from "../components/Empty.tsx";
import { LineagePanel } from "../components/LineagePanel.tsx";
import { Page } from "../components/Page.tsx";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { roundsQuery } from "../queries/asked.ts";
import { type RegisterFilter, registerQuery } from "../queries/registers.ts";
import { coverageQuery } from "../queries/views.ts";
import { useAddress, useOpenCell } from "../state/selection.ts";
import { BreakTable } from "./queries/BreakTable.tsx";
import { DeclareBreak } from "./queries/DeclareBreak.tsx";
import { QueryTable } from "./queries/QueryTable.tsx";
import styles from "./Queries.module.css";

const ALL = "";

const STATUSES = [
  { value: ALL, label: "open or explained" },
  { value: "open", label: "open" },
  { value: "explained", label: "explained" },
] as const;

/** The registers of what is asked of the states and of what they declared: unexplained jumps, breaks in series. */
export function Queries() {
  const [search, change] = useAddress();
  const openCell = useOpenCell();
  const release = search["release"] ?? null;
  const { data: coverage } = useSuspenseQuery(coverageQuery(release === "draft" ? null : release));
  const { data: rounds } = useSuspenseQuery(roundsQuery());
  const round = rounds.find((each) => each.id === search["round"]);
  const filter: RegisterFilter = {
    state: search["state"] ?? null,
    indicator: search["indicator"] ?? null,
    from: round?.years[0] ?? null,
    to: round?.years.at(-1) ?? null,
    release,
  };
  const { data: view } = useSuspenseQuery(registerQuery(useDeferredValue(filter)));
  const subject = search["subject"] ?? ALL;
  const status = STATUSES.find((each) => each.value === search["status"])?.value ?? ALL;
  const inSubject = new Set(
    view.indicators.filter((each) => subject === ALL || each.section === subject).map(({ code }) => code),
  );
  const [declaring, setDeclaring] = useState<Query | null>(null);
  const queries = view.queries.filter(
    (query) => inSubject.has(query.indicator) && (status === ALL || query.status === status),
  );
  const breaks = view.breaks.filter((one) => inSubject.has(one.indicator));
  const open = queries.filter((query) => query.status === "open");
  const asked = new Set(open.map((query) => query.state)).size;
  const sections = coverage.sections.map(({ code, label }) => ({ value: code, label }));
  return (
    <Page title="Queries" question="What is asked of the states, and which breaks they declared">
      <Sentence>
        Jumps that are{" "}
        <ChoiceWord
          label="Status"
          value={status}
          choices={STATUSES}
          onChange={(value) => change({ status: value === ALL ? null : value })}
        />{" "}
        in the figures of{" "}
        <ChoiceWord
          label="State"
          value={filter.state ?? ALL}
          choices={[
            { value: ALL, label: "all 13 states" },
            ...coverage.states.map(({ iso3, name }) => ({ value: iso3, label: name })),
          ]}
          onChange={(value) => change({ state: value === ALL ? null : value })}
        />{" "}
        on{" "}
        <ChoiceWord
          label="Subject"
          value={subject}
          choices={[{ value: ALL, label: "every subject" }, ...sections]}
          onChange={(value) => change({ subject: value === ALL ? null : value })}
        />
        ,{" "}
        <ChoiceWord
          label="Years"
          value={round?.id ?? ALL}
          choices={[
            { value: ALL, label: "all years" },
            ...rounds.map((each) => ({
              value: each.id,
              label: formatPeriod(each.years[0] ?? 0, each.years.at(-1) ?? 0),
            })),
          ]}
          onChange={(value) => change({ round: value === ALL ? null : value })}
        />
      </Sentence>
      <section className={styles.section} aria-labelledby="jumps">
        <h2 id="jumps">Unexplained jumps</h2>
        <p className={styles.about}>
          {open.length === 0
            ? "No jump is left to be asked about."
            : `${formatNumber(open.length)} open, to ${asked === 1 ? "one state" : `${asked} states`}.`}{" "}
          Each is a question and no verdict: a change that counts do not make by chance, that single large cases do not
          make, or that looks like a slipped digit. A declared break explains it. When a file is sent, only what is
          unlike all other years of the state is asked about.
        </p>
        {queries.length === 0 ? (
          <Empty title="Nothing is asked here" why="Choose another state, subject, status or other years." />
        ) : (
          <QueryTable
            key={JSON.stringify([filter, subject, status])}
            view={view}
            queries={queries}
            release={release}
            withState={filter.state === null}
            onOpen={openCell}
            onDeclare={setDeclaring}
          />
        )}
      </section>
      <section className={styles.section} aria-labelledby="breaks">
        <h2 id="breaks">Declared breaks</h2>
        <p className={styles.about}>
          Where the figures before and after are not the same thing, because somebody said so: a state, or whoever
          compiled published figures. Nothing that only the figures show is a break.
          {release === "draft" ? " This is the draft: what stands now, to be released." : ""}
        </p>
        {breaks.length === 0 ? (
          <Empty
            title="No break was declared here"
            why="None is made up: a jump stays a question until a state answers."
          />
        ) : (
          <BreakTable
            view={view}
            breaks={breaks}
            release={release}
            withState={filter.state === null}
            onOpen={openCell}
          />
        )}
      </section>
      {declaring === null ? null : (
        <DeclareBreak
          coverage={coverage}
          begun={seriesOf(declaring)}
          part={view.breakdownLabels[breakdownText(declaring.breakdown)] ?? ""}
          onClose={() => setDeclaring(null)}
        />
      )}
      <LineagePanel />
    </Page>
  );
}

/** The series and the year before which a query asks, as the form begins with them. */
function seriesOf({ state, indicator, breakdown, after }: Query) {
  return { state, indicator, breakdown, year: String(after.year) };
}

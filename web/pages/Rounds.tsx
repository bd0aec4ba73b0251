import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { Contribution } from "../../api/contract/contribution.ts";
import { formatNumber, formatPeriod, numberWord, sentenceCase } from "../charts/format.ts";
import { formatDay } from "../components/dates.ts";
import { Page } from "../components/Page.tsx";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { roundsQuery } from "../queries/asked.ts";
import { contributionsQuery } from "../queries/contributions.ts";
import { coverageQuery } from "../queries/views.ts";
import { useAddress } from "../state/selection.ts";
import styles from "./Rounds.module.css";
import { RoundTable } from "./rounds/RoundTable.tsx";

/** How far a round has come: 13 states by module, what came in, what is left to ask. */
export function Rounds() {
  const [search, change] = useAddress();
  const { data: rounds } = useSuspenseQuery(roundsQuery());
  const { data: contributions } = useSuspenseQuery(contributionsQuery());
  const { data: coverage } = useSuspenseQuery(coverageQuery(search["release"] ?? null));
  const round = rounds.find((each) => each.id === search["round"]) ?? rounds.at(-1);
  if (round === undefined) return null;
  const latest = latestVintages(contributions.filter((each) => each.round === round.id));
  const compiled = latest.filter((each) => each.provenance === "compiled").length;
  return (
    <Page title="Rounds" question="How far a collection has come">
      <Sentence>
        The round on{" "}
        <ChoiceWord
          label="Round"
          value={round.id}
          choices={rounds.map((each) => ({
            value: each.id,
            label: formatPeriod(each.years[0] ?? 0, each.years.at(-1) ?? 0),
          }))}
          onChange={(id) => change({ round: id })}
        />
      </Sentence>
      <dl className={styles.facts}>
        <div>
          <dt>Contributions</dt>
          <dd>
            {formatNumber(latest.length)} of {coverage.states.length} states
            <span className={styles.detail}>
              {compiled === 0
                ? "all received"
                : compiled === latest.length
                  ? "all compiled, none received"
                  : `${sentenceCase(numberWord(compiled))} compiled, the others received`}
            </span>
          </dd>
        </div>
        <div>
          <dt>Deadline</dt>
          <dd>
            {round.deadline === null ? "None" : formatDay(round.deadline)}
            <span className={styles.detail}>
              {round.opens === null ? "the round was never opened for sending" : `opened ${formatDay(round.opens)}`}
            </span>
          </dd>
        </div>
        <div>
          <dt>Next step</dt>
          <dd>
            <Link to="/contribute" search={{ round: round.id }}>
              Check and send a file
            </Link>
            <span className={styles.detail}>for a state, or by the state itself</span>
          </dd>
        </div>
      </dl>
      {round.statement === "" ? null : <p>{round.statement}</p>}
      <RoundTable coverage={coverage} years={round.years} contributions={latest} />
      <p>
        What figures can’t say is answered in words:{" "}
        <Link to="/contribute/prose" search={{ round: round.id }}>
          who said what of {formatPeriod(round.years[0] ?? 0, round.years.at(-1) ?? 0)}
        </Link>
        .
      </p>
      <p className={styles.quiet}>
        Indicators with at least one figure, of those asked, in release {coverage.release}. What came in after it is in
        the next release. What jumps from one year to the next is listed in{" "}
        <Link to="/queries" search={{ round: round.id }}>
          the register of queries
        </Link>
        .
      </p>
    </Page>
  );
}

function latestVintages(contributions: readonly Contribution[]): readonly Contribution[] {
  return contributions.filter(
    (each) => !contributions.some((other) => other.state === each.state && other.vintage > each.vintage),
  );
}

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { BehindCell, BehindView } from "../../api/contract/behind.ts";
import { formatNumber, formatPeriod, formatQuantity, formatRange, sentenceCase } from "../charts/format.ts";
import { formatDay } from "../components/dates.ts";
import { Empty } from "../components/Empty.tsx";
import { Missing } from "../components/Missing.tsx";
import { Page } from "../components/Page.tsx";
import { useLabels } from "../components/use-labels.ts";
import { questionnaireQuery } from "../queries/asked.ts";
import { behindQuery } from "../queries/releases.ts";
import { useAddress, useSelection } from "../state/selection.ts";
import styles from "./releases/ReleaseTable.module.css";

/** So many are drawn; the data has all. */
const MOST_DRAWN = 600;

/** The cells that a figure is made of, each with its place in its file, and what happened to these files. */
export function Cells() {
  const [selection] = useSelection();
  const [search] = useAddress();
  if (selection.indicator === "") {
    return (
      <Empty
        title="No figure was named"
        why="This page lists the cells behind a figure, and is reached from “How made” under it."
        action={<Link to="/trends">Go to the figures</Link>}
      />
    );
  }
  return <Behind selection={selection} inSum={search["sum"] === "1"} />;
}

function Behind({
  selection,
  inSum,
}: {
  readonly selection: ReturnType<typeof useSelection>[0];
  readonly inSum: boolean;
}) {
  const { data } = useSuspenseQuery(behindQuery(selection, inSum));
  const labels = useLabels();
  const sources = [...new Set(data.cells.map((cell) => cell.source))];
  // Where all have one source, it is said once.
  const single = sources.length === 1 ? (sources[0] ?? null) : null;
  const drawn = data.cells.slice(0, MOST_DRAWN);
  const years = data.cells.map((cell) => cell.year);
  const period = years.length === 0 ? "" : `, ${formatPeriod(Math.min(...years), Math.max(...years))}`;
  return (
    <Page title="Cells behind a figure" question="From any figure to the files">
      <h2>
        {data.label}
        {period}: {formatNumber(data.cells.length)} cells
        {inSum ? " that the sum over the region is made of" : ""}, release {data.release}
      </h2>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label="Cells" tabIndex={0}>
        <table className={styles.table} data-wide>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Year</th>
              <th scope="col">Part</th>
              <th scope="col" data-align="end">
                {labels.unit(data.unit)}
              </th>
              <th scope="col">In the file</th>
              <th scope="col">As it stands there</th>
              <th scope="col">How it was read</th>
              {single === null ? <th scope="col">Where the file has it from</th> : null}
            </tr>
          </thead>
          <tbody>
            {drawn.map((cell) => (
              <CellRow key={cell.cell} cell={cell} release={data.release} hasSource={single === null} />
            ))}
          </tbody>
        </table>
      </section>
      {data.cells.length > drawn.length ? (
        <p className={styles.quiet}>
          The first {formatNumber(MOST_DRAWN)} are drawn. Narrow down the years or the states.
        </p>
      ) : null}
      {single === null ? null : <p className={styles.quiet}>{sentenceCase(single)}.</p>}
      <Events events={data.events} />
    </Page>
  );
}

function CellRow({
  cell,
  release,
  hasSource,
}: {
  readonly cell: BehindCell;
  readonly release: string;
  readonly hasSource: boolean;
}) {
  const labels = useLabels();
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const state = questionnaire.states.find((candidate) => candidate.iso3 === cell.state);
  const parts = Object.entries(cell.breakdown).map(([dimension, code]) => labels.code(dimension, code));
  const { low, high } = cell;
  return (
    <tr>
      <th scope="row" className={styles.nowrap}>
        {state?.name ?? cell.state}
      </th>
      <td>{cell.year}</td>
      <td>{parts.length === 0 ? <span className={styles.quiet}>total</span> : parts.join(", ")}</td>
      <td data-align="end">
        <Link to="/cells/$cell" params={{ cell: cell.cell }} search={{ release }}>
          {low === null || high === null ? (
            <Missing status={cell.status} />
          ) : (
            formatRange(formatQuantity(low), formatQuantity(high))
          )}
        </Link>
      </td>
      <td className={styles.nowrap}>
        <Link to="/contributions/$id" params={{ id: cell.contribution }} search={{}}>
          {cell.contribution}
        </Link>{" "}
        <span className={styles.quiet}>
          line {cell.line}, {cell.a1}
        </span>
      </td>
      <td>
        <code>{cell.text}</code>
      </td>
      <td>
        {cell.steps.length === 0 ? (
          <span className={styles.quiet}>as it stands</span>
        ) : (
          cell.steps.map((step) => step.what).join(", ")
        )}
      </td>
      {hasSource ? <td>{cell.source}</td> : null}
    </tr>
  );
}

function Events({ events }: { readonly events: BehindView["events"] }) {
  return (
    <details>
      <summary>What happened to these files: {formatNumber(events.length)} events</summary>
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={event.number}>
            {formatDay(event.at)}: {event.subject} {event.kind}{" "}
            <span className={styles.quiet}>
              event {event.number}, <code title={event.hash}>{event.hash.slice(0, 12)}</code>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";

import type { Lineage } from "../../api/contract/lineage.ts";
import { formatNumber, formatRange, sentenceCase, STATUS_WORDS } from "../charts/format.ts";
import { identityQuery } from "../queries/identity.ts";
import { lineageQuery } from "../queries/record.ts";
import { formatDay } from "./dates.ts";
import styles from "./LineageChain.module.css";
import { useLabels } from "./use-labels.ts";

/** The way from a figure back to the publisher's row: file, line, text, what reading did, contribution, source. */
export function LineageChain({ cell, release }: { readonly cell: string; readonly release: string | null }) {
  const { data: lineage } = useSuspenseQuery(lineageQuery(cell, release));
  const { data: identity } = useQuery(identityQuery());
  const { contribution } = lineage;
  // What a state sent is opened by it and the coordinator, which the server judges again.
  const isOwn = ["coordinator", `contact:${lineage.state}`].includes(identity?.actingAs ?? "");
  const compiled = contribution.provenance === "compiled";
  return (
    <div className={styles.chain}>
      <section className={styles.figure}>
        <p className={styles.about}>
          {lineage.label}
          <Breakdown lineage={lineage} />, {lineage.stateName}, {lineage.year}
        </p>
        <p className={styles.value}>{valueText(lineage)}</p>
        <p className={styles.statement}>{lineage.source.statement}</p>
      </section>
      <section>
        <h3 className={styles.heading}>In the file</h3>
        <dl className={styles.facts}>
          <dt>File</dt>
          <dd>
            {contribution.isOpen || isOwn ? (
              <a href={`/api/contributions/${contribution.id}/file`} download>
                {contribution.filename}
              </a>
            ) : (
              <>
                {contribution.filename}{" "}
                <span className={styles.quiet}>opened by its state and the coordinator only</span>
              </>
            )}
          </dd>
          <dt>Place</dt>
          <dd>
            {lineage.sheet === null ? "" : `sheet “${lineage.sheet}”, `}line {lineage.line}, column {lineage.column} (
            {lineage.a1})
          </dd>
          <dt>As it stands there</dt>
          <dd>
            <code className={styles.cell}>{lineage.text === "" ? "(empty)" : lineage.text}</code>
          </dd>
        </dl>
        {lineage.lineText === "" ? null : (
          <pre className={styles.line}>
            <span className={styles.number}>{lineage.line}</span>
            {lineage.lineText}
          </pre>
        )}
      </section>
      {lineage.steps.length === 0 ? null : (
        <section>
          <h3 className={styles.heading}>How it was read</h3>
          <ol className={styles.steps}>
            {lineage.steps.map((step) => (
              <li key={`${step.what}${step.from}`}>
                {step.what}: <code>{step.from}</code> to <code>{step.to}</code>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h3 className={styles.heading}>The contribution</h3>
        <dl className={styles.facts}>
          <dt>Name</dt>
          <dd>
            <Link to="/contributions/$id" params={{ id: contribution.id }} search={{}}>
              {contribution.id}
            </Link>
          </dd>
          <dt>{compiled ? "Taken in" : "Received"}</dt>
          <dd>{formatDay(contribution.receivedAt)}</dd>
          <dt>Round</dt>
          <dd>{contribution.round}</dd>
          <dt>SHA-256</dt>
          <dd>
            <code className={styles.hash}>{contribution.sha256}</code>
          </dd>
        </dl>
      </section>
      {lineage.overlap === null ? null : (
        <section>
          <h3 className={styles.heading}>Two rounds answer this year</h3>
          <p>{lineage.overlap.sentence}</p>
          <p className={styles.quiet}>
            <Link to="/methods" hash="rounds" search={{}}>
              The rule
            </Link>
          </p>
        </section>
      )}
      <section>
        <h3 className={styles.heading}>What happened to it</h3>
        <dl className={styles.facts}>
          {lineage.events.map((event) => (
            <Fragment key={event.number}>
              <dt>{eventWords(event, compiled)}</dt>
              <dd>
                <time dateTime={event.at}>{formatDay(event.at)}</time>{" "}
                <span className={styles.quiet}>
                  event {event.number}, <code title={event.hash}>{event.hash.slice(0, 12)}</code>
                </span>
              </dd>
            </Fragment>
          ))}
        </dl>
      </section>
      <section>
        <h3 className={styles.heading}>Where the file has it from</h3>
        <dl className={styles.facts}>
          <dt>Publisher</dt>
          <dd>{lineage.source.publisher}</dd>
          <dt>Dataset</dt>
          <dd>{lineage.source.dataset}</dd>
          <dt>Edition</dt>
          <dd>{lineage.source.edition}</dd>
          {lineage.note === "" ? null : (
            <>
              <dt>Note</dt>
              <dd>{lineage.note}</dd>
            </>
          )}
        </dl>
      </section>
    </div>
  );
}

function Breakdown({ lineage }: { readonly lineage: Lineage }) {
  const labels = useLabels();
  const parts = Object.entries(lineage.breakdown).map(([dimension, code]) =>
    labels.code(dimension, code).toLowerCase(),
  );
  return parts.length === 0 ? null : <>: {parts.join(", ")}</>;
}

function eventWords({ kind, subject }: Lineage["events"][number], compiled: boolean) {
  if (kind === "received") return compiled ? "Taken in" : "Received";
  if (kind !== "released") return sentenceCase(kind);
  return (
    <>
      Frozen in{" "}
      <Link to="/releases/$id" params={{ id: subject }} search={{}}>
        {subject}
      </Link>
    </>
  );
}

function valueText(lineage: Lineage): string {
  if (lineage.low === null || lineage.high === null) return STATUS_WORDS[lineage.status];
  return `${formatRange(formatNumber(lineage.low), formatNumber(lineage.high))} ${lineage.unit}`;
}

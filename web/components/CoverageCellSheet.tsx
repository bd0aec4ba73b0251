import { Link } from "@tanstack/react-router";

import type { CoverageView } from "../../api/contract/coverage.ts";
import { formatNumber } from "../charts/format.ts";
import { useAddress } from "../state/selection.ts";
import type { CoverageCell } from "./coverage-cells.ts";
import styles from "./CoverageCellSheet.module.css";
import { Sheet } from "./Sheet.tsx";

/** What one square of the coverage matrix holds: the indicators answered, and the contribution they stand in. */
export function CoverageCellSheet({ coverage }: { readonly coverage: CoverageView }) {
  const [search, change] = useAddress();
  const [iso3, year, code] = (search["answers"] ?? "").split("-");
  const cell = coverage.cells.find(
    (candidate) => candidate.state === iso3 && String(candidate.year) === year && candidate.section === code,
  );
  if (cell === undefined) return null;
  const state = coverage.states.find((candidate) => candidate.iso3 === cell.state)?.name ?? cell.state;
  const section = coverage.sections.find((candidate) => candidate.code === cell.section);
  return (
    <Sheet title={`${state}, ${cell.year}`} side="end" onClose={() => change({ answers: null })}>
      <div className={styles.cell}>
        <p className={styles.about}>
          {section?.label}. {cell.answered.length} of {cell.asked} indicators answered, {formatNumber(cell.figures)}{" "}
          {cell.figures === 1 ? "figure" : "figures"}.
        </p>
        <Answered coverage={coverage} cell={cell} />
        {cell.contribution === null ? (
          <p className={styles.about}>No contribution of this state holds figures for this year and subject.</p>
        ) : (
          <p>
            They stand in the contribution <strong>{cell.contribution}</strong>.{" "}
            <a href={`/api/contributions/${cell.contribution}/file`} download>
              Download the file
            </a>
          </p>
        )}
        {coverage.sources.map((source) => (
          <p key={source.statement} className={styles.source}>
            {source.statement}
          </p>
        ))}
      </div>
    </Sheet>
  );
}

function Answered({ coverage, cell }: { readonly coverage: CoverageView; readonly cell: CoverageCell }) {
  const answered = coverage.indicators.filter((indicator) => cell.answered.includes(indicator.code));
  return (
    <ul className={styles.list}>
      {answered.map((indicator) => (
        <li key={indicator.code}>
          <Link to="/trends" search={{ indicator: indicator.code, focus: cell.state }} className={styles.link}>
            <span>{indicator.label}</span>
            <span className={styles.code}>{indicator.code}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { type KeyboardEvent, useRef, useState } from "react";

import type { CoverageView } from "../../../api/contract/coverage.ts";
import { formatNumber } from "../../charts/format.ts";
import squares from "../../components/AnswerSquare.module.css";
import { blocksOf, type CoverageCell, describeCell, fillOf } from "../../components/coverage-cells.ts";
import styles from "./AnswerStrip.module.css";

/** What one state answered: a row a subject, a square a year. Arrow keys move, Enter opens what a square holds. */
export function AnswerStrip({
  state,
  coverage,
  onOpen,
}: {
  readonly state: string;
  readonly coverage: CoverageView;
  readonly onOpen: (cell: CoverageCell) => void;
}) {
  const box = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState({ row: 0, column: coverage.years.length - 1 });
  const index = coverage.states.findIndex((each) => each.iso3 === state);
  const rows = blocksOf(
    coverage,
    coverage.sections.map((section) => section.code),
  ).map((block) => ({ section: block.section, cells: block.rows[index] ?? [] }));
  const onKeyDown = (event: KeyboardEvent): void => {
    const [down, right] = STEPS[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(rows.length - 1, place.row + down));
    const column = Math.max(0, Math.min(coverage.years.length - 1, place.column + right));
    setPlace({ row, column });
    box.current?.querySelector<HTMLElement>(`[data-at="${row}-${column}"]`)?.focus();
  };
  return (
    <table className={styles.strip} ref={box}>
      <caption className="unseen">Subjects answered, by year</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">Subject</span>
          </th>
          {coverage.years.map((year) => (
            <th key={year} scope="col" className={styles.year}>
              <span aria-hidden>{String(year).slice(2)}</span>
              <span className="unseen">{year}</span>
            </th>
          ))}
          <th scope="col" className={styles.figures}>
            figures
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ section, cells }, row) => (
          <tr key={section.code}>
            <th scope="row" className={styles.subject}>
              {section.label}
            </th>
            {cells.map((cell, column) => (
              <td key={cell.year} className={styles.cell}>
                <button
                  type="button"
                  className={`${squares.square} ${styles.square}`}
                  data-step={fillOf(cell)}
                  data-at={`${row}-${column}`}
                  tabIndex={place.row === row && place.column === column ? 0 : -1}
                  title={describeCell(cell, coverage)}
                  aria-label={describeCell(cell, coverage)}
                  onKeyDown={onKeyDown}
                  onFocus={() => setPlace({ row, column })}
                  onClick={() => onOpen(cell)}
                />
              </td>
            ))}
            <td className={styles.figures}>{formatNumber(cells.reduce((sum, cell) => sum + cell.figures, 0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

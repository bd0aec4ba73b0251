import { type KeyboardEvent, useRef, useState } from "react";

import type { CoverageView } from "../../api/contract/coverage.ts";
import squares from "./AnswerSquare.module.css";
import styles from "./CoverageMatrix.module.css";
import { blocksOf, type CoverageCell, describeCell, fillOf } from "./coverage-cells.ts";

/** Where the cursor is: state, block and year, by index. */
interface Place {
  readonly row: number;
  readonly block: number;
  readonly column: number;
}

/**
 * Who answered what and when: 13 rows, years as columns, a square a cell, subjects side by side. The pointer or the
 * arrow keys name a cell; Enter or a click opens what it holds.
 */
export function CoverageMatrix({
  coverage,
  sections,
  onOpen,
}: {
  readonly coverage: CoverageView;
  /** Codes of the subjects to show, in order. */
  readonly sections: readonly string[];
  readonly onOpen: (cell: CoverageCell) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, block: 0, column: coverage.years.length - 1 });
  const [named, setNamed] = useState<CoverageCell | null>(null);
  const blocks = blocksOf(coverage, sections);
  const focusOn = (next: Place): void => {
    setPlace(next);
    box.current?.querySelector<HTMLElement>(`[data-at="${next.block}-${next.row}-${next.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(place, event.key, coverage.states.length, blocks.length, coverage.years.length);
    if (next === null) return;
    event.preventDefault();
    focusOn(next);
  };
  const size = { "--years": coverage.years.length, "--blocks": Math.min(3, blocks.length) };
  return (
    <div className={styles.matrix} ref={box} style={size}>
      <div className={styles.blocks} onPointerLeave={() => setNamed(null)}>
        {blocks.map((block, b) => (
          <table key={block.section.code} className={styles.block} data-first={b % 3 === 0 || undefined}>
            <caption className={styles.subject}>{block.section.label}</caption>
            <thead>
              <tr>
                <th className={styles.corner}>
                  <span className="unseen">State</span>
                </th>
                {coverage.years.map((year, column) => (
                  <th
                    key={year}
                    scope="col"
                    className={styles.year}
                    data-shown={labelled(coverage.years, column) || undefined}
                  >
                    <span>{year}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {coverage.states.map((state, row) => (
                <tr key={state.iso3}>
                  <th scope="row" className={styles.state}>
                    <span className={styles.name}>{state.name}</span>
                    <span className={styles.code} aria-hidden>
                      {state.iso3}
                    </span>
                  </th>
                  {block.rows[row]?.map((cell, column) => {
                    const here = place.row === row && place.block === b && place.column === column;
                    return (
                      <td key={cell.year} className={styles.cell}>
                        <button
                          type="button"
                          className={`${squares.square} ${styles.square}`}
                          data-step={fillOf(cell)}
                          data-at={`${b}-${row}-${column}`}
                          tabIndex={here ? 0 : -1}
                          aria-label={describeCell(cell, coverage)}
                          onKeyDown={onKeyDown}
                          onPointerEnter={() => setNamed(cell)}
                          onFocus={() => {
                            setNamed(cell);
                            setPlace({ row, block: b, column });
                          }}
                          onBlur={() => setNamed(null)}
                          onClick={() => onOpen(cell)}
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <div className={styles.foot}>
        <ul className={styles.legend} aria-label="Indicators with a figure">
          <li className={styles.legendTitle}>Indicators with a figure</li>
          {LEGEND.map(({ step, words }) => (
            <li key={step} className={styles.entry}>
              <span className={`${squares.square} ${styles.sample}`} data-step={step} aria-hidden />
              {words}
            </li>
          ))}
        </ul>
        <p className={styles.named} aria-hidden>
          {named === null ? "" : describeCell(named, coverage)}
        </p>
      </div>
    </div>
  );
}

const LEGEND = [
  { step: "none", words: "none" },
  { step: "1", words: "1" },
  { step: "2", words: "2–3" },
  { step: "3", words: "4–6" },
  { step: "4", words: "7–9" },
  { step: "5", words: "10 or more" },
  { step: "unasked", words: "not asked" },
];

/** First, last and every fifth year have a label; the squares between are counted from them. */
function labelled(years: readonly number[], column: number): boolean {
  const year = years[column] ?? 0;
  const nearEnd = column > 0 && column < years.length - 1 && column >= years.length - 3;
  return column === 0 || column === years.length - 1 || (year % 5 === 0 && !nearEnd);
}

/** Where a key leads, across the blocks; null for other keys. */
function moved(place: Place, key: string, rows: number, blocks: number, columns: number): Place | null {
  const at = place.block * columns + place.column;
  const across = (index: number): Place => {
    const kept = Math.max(0, Math.min(blocks * columns - 1, index));
    return { row: place.row, block: Math.floor(kept / columns), column: kept % columns };
  };
  switch (key) {
    case "ArrowRight":
      return across(at + 1);
    case "ArrowLeft":
      return across(at - 1);
    case "Home":
      return across(place.block * columns);
    case "End":
      return across((place.block + 1) * columns - 1);
    case "ArrowDown":
      return { ...place, row: Math.min(rows - 1, place.row + 1) };
    case "ArrowUp":
      return { ...place, row: Math.max(0, place.row - 1) };
    default:
      return null;
  }
}

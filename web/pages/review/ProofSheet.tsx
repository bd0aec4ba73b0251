import { Link } from "@tanstack/react-router";
import { useMemo } from "react";

import { listWords, sentenceCase } from "../../charts/format.ts";
import { STATE_ORDER } from "../../charts/states.ts";
import { indicatorAddress } from "../../components/addresses.ts";
import { Sheet } from "../../components/Sheet.tsx";
import { type Review, type Statement, statementText } from "../../../api/contract/review.ts";
import { useOpenCell } from "../../state/selection.ts";
import { cellsOf, namesOf } from "./proof-cells.ts";
import { proofNumbers, ruleWords } from "./proof-words.ts";
import styles from "./ProofSheet.module.css";

/** What a sentence rests on: its rule, the states in its sums, its numbers, and every cell, each with the way to its file. */
export function ProofSheet({
  review,
  statement,
  paragraph,
  onClose,
}: {
  readonly review: Review;
  readonly statement: Statement;
  readonly paragraph: number;
  readonly onClose: () => void;
}) {
  const openCell = useOpenCell();
  const cells = useMemo(() => cellsOf(review), [review]);
  const names = useMemo(() => namesOf(review), [review]);
  const { proof } = statement;
  const rule = ruleWords(proof.rule);
  const nameOf = (state: string): string => names[state] ?? state;
  const left = STATE_ORDER.filter((state) => !proof.panel.includes(state));
  const inputs = proof.inputs.map((cell) => cells.get(cell) ?? { cell, name: "", year: null, text: "" });
  const address = indicatorAddress(statement.indicator);
  return (
    <Sheet title={`What paragraph ${paragraph} rests on`} side="end" onClose={onClose}>
      <div className={styles.proof}>
        <blockquote className={styles.sentence}>{statementText(statement)}</blockquote>
        <section>
          <h3 className={styles.heading}>Rule: {rule.name}</h3>
          <p>{rule.meaning}</p>
          <p className={styles.about}>
            Version {proof.version} of the rule, on release {proof.release}.{" "}
            {/^[A-Z]{3}\./.test(statement.indicator) ? (
              <>
                About{" "}
                <Link to={address.to} search={address.search}>
                  {statement.indicator}
                </Link>
                .
              </>
            ) : null}
          </p>
        </section>
        {proof.panel.length === 0 ? null : (
          <section>
            <h3 className={styles.heading}>
              {proof.panel.length} of {STATE_ORDER.length} states
            </h3>
            <p>{listWords(proof.panel.map(nameOf))}.</p>
            {left.length === 0 ? null : <p className={styles.about}>Left out: {listWords(left.map(nameOf))}.</p>}
          </section>
        )}
        <section>
          <h3 className={styles.heading}>Numbers</h3>
          <dl className={styles.numbers}>
            {proofNumbers(statement, names).map((number) => (
              <div key={number.key} className={styles.pair}>
                <dt>{sentenceCase(number.label)}</dt>
                <dd>{number.text}</dd>
              </div>
            ))}
          </dl>
        </section>
        {inputs.length === 0 ? null : (
          <section>
            <h3 className={styles.heading}>Cells</h3>
            <p className={styles.about}>Choose one to see the line of the file it was read from.</p>
            <ul className={styles.cells}>
              {inputs.map((input) => (
                <li key={input.cell}>
                  <button type="button" className={styles.cell} onClick={() => openCell(input.cell)}>
                    <span>{input.year === null ? input.cell : `${input.name}, ${input.year}`}</span>
                    <span className={styles.value}>{input.text}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Sheet>
  );
}

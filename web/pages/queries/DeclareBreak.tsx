import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { BREAK_KINDS, BREAK_WORDS } from "../../../api/contract/breaks.ts";
import type { CoverageView } from "../../../api/contract/coverage.ts";
import { sentenceCase } from "../../charts/format.ts";
import { Sheet } from "../../components/Sheet.tsx";
import { declareBreak, type EnteredBreak } from "../../queries/registers.ts";
import styles from "./DeclareBreak.module.css";

/** The coordinator enters a break that a state has declared, with its words and the paper that says so. */
export function DeclareBreak({
  coverage,
  begun,
  part,
  onClose,
}: {
  readonly coverage: CoverageView;
  /** The series and year of the query it was opened from. */
  readonly begun: Pick<EnteredBreak, "state" | "indicator" | "breakdown" | "year">;
  /** The breakdown in words; empty for a total. */
  readonly part: string;
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<EnteredBreak>({ ...begun, kind: "counting-rule", text: "", source: "" });
  const change = (changed: Partial<EnteredBreak>): void => setSaid({ ...said, ...changed });
  const declaring = useMutation({
    mutationFn: () => declareBreak(said),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["queries"] }),
    networkMode: "always",
  });
  const isPart = said.indicator === begun.indicator && part !== "";
  return (
    <Sheet title="Enter a declared break" side="end" onClose={onClose}>
      {declaring.isSuccess ? (
        <output className={styles.form}>
          <p>
            Entered as {declaring.data.id}. It stands in the draft at once and is public with the next release; releases
            that are frozen go on as they are.
          </p>
          <Link to="/queries" search={{ release: "draft", state: said.state }} onClick={onClose}>
            See the registers of the draft
          </Link>
        </output>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            declaring.mutate();
          }}
        >
          <p className={styles.about}>
            Only what a state has said: a jump that nobody explained stays a question. The words are printed under
            figures.
          </p>
          <label className={styles.label}>
            State
            <select
              className={styles.field}
              value={said.state}
              onChange={(event) => change({ state: event.target.value })}
            >
              {coverage.states.map(({ iso3, name }) => (
                <option key={iso3} value={iso3}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.label}>
            Figure
            <select
              className={styles.field}
              value={said.indicator}
              onChange={(event) => change({ indicator: event.target.value, breakdown: {} })}
            >
              {coverage.indicators.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
            <span>{isPart ? `${part} only` : "the total, and with it all its parts"}</span>
          </label>
          <label className={styles.label}>
            First year after the break
            <input
              className={styles.field}
              inputMode="numeric"
              pattern="(19|20)[0-9]{2}"
              required
              value={said.year}
              onChange={(event) => change({ year: event.target.value })}
            />
          </label>
          <label className={styles.label}>
            What changed
            <select
              className={styles.field}
              value={said.kind}
              onChange={(event) => {
                const kind = BREAK_KINDS.find((known) => known === event.target.value);
                if (kind !== undefined) change({ kind });
              }}
            >
              {BREAK_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {sentenceCase(BREAK_WORDS[kind])}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.label}>
            In the state’s words
            <textarea
              className={styles.field}
              rows={4}
              maxLength={2000}
              required
              value={said.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          </label>
          <label className={styles.label}>
            Source, such as the number of a note verbale
            <input
              className={styles.field}
              maxLength={300}
              required
              value={said.source}
              onChange={(event) => change({ source: event.target.value })}
            />
          </label>
          <button type="submit" className={styles.button} disabled={declaring.isPending}>
            {declaring.isPending ? "Entering …" : "Enter the break"}
          </button>
          {declaring.isError ? (
            <p role="alert" className={styles.failed}>
              {declaring.error.message} Nothing was stored; what you typed is still here.
            </p>
          ) : null}
        </form>
      )}
    </Sheet>
  );
}

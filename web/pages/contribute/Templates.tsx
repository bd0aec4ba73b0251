import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { editionQuery } from "../../queries/contributions.ts";
import styles from "./Templates.module.css";

/** The tables to fill in, and what is known of the round. */
export function Templates({
  state,
  round,
}: {
  readonly state: { readonly iso3: string; readonly name: string };
  readonly round: {
    readonly id: string;
    readonly edition: string;
    readonly deadline: string | null;
    readonly statement: string;
  };
}) {
  const [language, setLanguage] = useState("");
  const { data: edition } = useQuery(editionQuery(round.edition));
  const chosen = edition?.languages.find(({ code }) => code === language);
  const address = (format: "csv" | "xlsx", layout: "long" | "wide", prefilled: "0" | "1"): string => {
    const wish = {
      state: state.iso3,
      round: round.id,
      layout,
      format,
      prefilled,
      ...(language === "" ? {} : { language }),
    };
    return `/api/template?${new URLSearchParams(wish).toString()}`;
  };
  return (
    <section className={styles.templates} aria-labelledby="templates-title">
      <h2 id="templates-title" className={styles.title}>
        No file yet?
      </h2>
      <p className={styles.about}>The template asks all that the round asks; what you leave empty is “not reported”.</p>
      <label className={styles.language}>
        Language of headings and labels{" "}
        <select value={language} onChange={(event) => setLanguage(event.target.value)}>
          <option value="">English</option>
          {edition?.languages.map(({ code, name, english }) => (
            <option key={code} value={code} lang={code}>
              {name} ({english})
            </option>
          ))}
        </select>
      </label>
      {chosen?.status === "draft" ? (
        <p className={styles.kind}>A draft translated by machine, until your state confirms it; the codes hold.</p>
      ) : null}
      <ul className={styles.list}>
        <li>
          <a href={address("xlsx", "wide", "1")} download>
            Workbook with what stands
          </a>
          <span className={styles.kind}>
            One column a year, the figures of {state.name} filled in, codes to choose from
          </span>
        </li>
        <li>
          <a href={address("xlsx", "wide", "0")} download>
            Workbook, blank
          </a>
          <span className={styles.kind}>One column a year, codes to choose from</span>
        </li>
        <li>
          <a href={address("csv", "long", "0")} download>
            Template, one row a figure
          </a>
          <span className={styles.kind}>CSV, each with its own flag and note</span>
        </li>
        <li>
          <a href={address("csv", "wide", "0")} download>
            Template, one column a year
          </a>
          <span className={styles.kind}>CSV, shorter to type</span>
        </li>
      </ul>
      {round.deadline === null ? null : <p className={styles.about}>To be sent by {round.deadline}.</p>}
      {round.statement === "" ? null : (
        <p className={styles.statement}>
          What stands here for {round.id.replace("-", "–")} so far: {round.statement} A file that you send is kept as a
          new vintage beside it, and marked as received from you.
        </p>
      )}
    </section>
  );
}

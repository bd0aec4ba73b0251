import styles from "./Templates.module.css";

/** The tables to fill in, and what is known of the round. */
export function Templates({
  state,
  round,
}: {
  readonly state: { readonly iso3: string; readonly name: string };
  readonly round: { readonly id: string; readonly deadline: string | null; readonly statement: string };
}) {
  const address = (layout: "long" | "wide"): string =>
    `/api/template?${new URLSearchParams({ state: state.iso3, round: round.id, layout, format: "csv" }).toString()}`;
  return (
    <section className={styles.templates} aria-labelledby="templates-title">
      <h2 id="templates-title" className={styles.title}>
        No file yet?
      </h2>
      <p className={styles.about}>The template asks all that the round asks; what you leave empty is “not reported”.</p>
      <ul className={styles.list}>
        <li>
          <a href={address("long")} download>
            Template, one row a figure
          </a>
          <span className={styles.kind}>CSV, each with its own flag and note</span>
        </li>
        <li>
          <a href={address("wide")} download>
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

import type { Edition, Indicator } from "../../../questionnaire/edition.ts";
import { formatNumber, listWords } from "../../charts/format.ts";
import styles from "./Definition.module.css";

const KINDS: Readonly<Record<Indicator["kind"], string>> = {
  flow: "events of a year; years may be added up",
  stock: "a state of affairs at one time; years are never added up",
  price: "a price; never added up",
  ratio: "a ratio; never added up",
};

/** How an indicator is counted: help for who counts, note for who reads; then its units, class and breakdowns. */
export function Definition({
  indicator,
  questionnaire,
}: {
  readonly indicator: Indicator;
  readonly questionnaire: Pick<Edition, "dimensions" | "units">;
}) {
  const units = indicator.units.map((code) => questionnaire.units.find((unit) => unit.code === code)?.label ?? code);
  return (
    <div className={styles.definition}>
      {indicator.trap === "" ? null : (
        <section className={styles.help}>
          <h2 className={styles.title}>When counting</h2>
          <p>{indicator.trap}</p>
        </section>
      )}
      <dl className={styles.facts}>
        <dt>Unit</dt>
        <dd>{listWords(units)}</dd>
        <dt>Kind of figure</dt>
        <dd>{KINDS[indicator.kind]}</dd>
        <dt>Asked of</dt>
        <dd>
          {indicator.optional
            ? "states that answer the optional module"
            : indicator.core
              ? "every state (core)"
              : "every state"}
        </dd>
        <dt>ICCS</dt>
        <dd>
          {indicator.iccs === null ? (
            "no class of the International Classification of Crime fits"
          ) : (
            <>
              {[indicator.iccs, ...indicator.iccsTags].join(", ")}
              {indicator.iccsVerified ? null : (
                <span className={styles.unverified}>
                  {" "}
                  unverified: the class awaits a check against the published classification
                </span>
              )}
            </>
          )}
        </dd>
        <dt>Also asked by</dt>
        <dd>{indicator.askedBy.length === 0 ? "no other collection known" : listWords(indicator.askedBy)}</dd>
      </dl>
      <section className={styles.breakdowns}>
        <h2 className={styles.title}>Breakdowns</h2>
        {indicator.dimensions.length === 0 ? (
          <p>It is asked in total only.</p>
        ) : (
          <ul className={styles.list}>
            {indicator.dimensions.map((id) => (
              <Dimension key={id} id={id} dimensions={questionnaire.dimensions} must={indicator.mustSplitBy === id} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

/** A dimension with its codes, to be opened. */
function Dimension({
  id,
  dimensions,
  must,
}: {
  readonly id: string;
  readonly dimensions: Edition["dimensions"];
  readonly must: boolean;
}) {
  const dimension = dimensions.find((each) => each.id === id);
  const codes = dimension?.codes.filter((code) => code.code !== "_T") ?? [];
  return (
    <li>
      <details className={styles.dimension}>
        <summary>
          {dimension?.label ?? id}
          <span className={styles.count}>
            {" "}
            {formatNumber(codes.length)} codes{must ? "; it has no total, since its parts are never added up" : ""}
          </span>
        </summary>
        <ul className={styles.codes}>
          {codes.map((code) => (
            <li key={code.code} data-inner={code.parent !== null || undefined}>
              {code.label} <span className={styles.code}>{code.code}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

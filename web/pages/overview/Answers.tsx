import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { CoverageCellSheet } from "../../components/CoverageCellSheet.tsx";
import { CoverageMatrix } from "../../components/CoverageMatrix.tsx";
import { FigureFiles } from "../../components/FigureFiles.tsx";
import { useOpenAnswers } from "../../components/use-open-answers.ts";
import { coverageQuery } from "../../queries/views.ts";
import { carried } from "../../state/search.ts";
import { useAddress } from "../../state/selection.ts";
import styles from "./Answers.module.css";

/** The coverage matrix of the three subjects that every state is asked about. */
export function Answers() {
  const [search] = useAddress();
  const { data: coverage } = useSuspenseQuery(coverageQuery(search["release"] ?? null));
  const open = useOpenAnswers();
  const sections = coverage.sections.filter((section) => !section.optional).map((section) => section.code);
  return (
    <section className={styles.answers}>
      <div className={styles.head}>
        <h2>Who answered what</h2>
        <p className={styles.about}>
          A square is one state, one year, one subject. Hatched squares are questions without an answer.{" "}
          <Link to="/coverage" search={carried(search)}>
            All subjects
          </Link>
        </p>
      </div>
      <CoverageMatrix coverage={coverage} sections={sections} onOpen={open} />
      <FigureFiles
        kind="coverage"
        params={search["release"] === undefined ? {} : { release: search["release"] }}
        what="Who answered what"
      />
      <CoverageCellSheet coverage={coverage} />
    </section>
  );
}

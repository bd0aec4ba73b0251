import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo } from "react";

import { CoverageCellSheet } from "../components/CoverageCellSheet.tsx";
import { formatDay } from "../components/dates.ts";
import { Empty } from "../components/Empty.tsx";
import { LineagePanel } from "../components/LineagePanel.tsx";
import { PageHead } from "../components/PageHead.tsx";
import { roundsQuery } from "../queries/asked.ts";
import { reviewQuery } from "../queries/review.ts";
import { allSections, type Review as ReviewDocument } from "../../api/contract/review.ts";
import { coverageQuery } from "../queries/views.ts";
import { useAnchor } from "../state/anchored.ts";
import { useAddress } from "../state/selection.ts";
import styles from "./Review.module.css";
import { Contents } from "./review/Contents.tsx";
import { ProofSheet } from "./review/ProofSheet.tsx";
import { SectionText } from "./review/SectionText.tsx";

/** The Annual Review of a period, read in place: every sentence opens its proof, every figure its cells. */
export function Review() {
  const { period = "" } = useParams({ strict: false });
  const { data: rounds } = useSuspenseQuery(roundsQuery());
  if (rounds.some((round) => round.edition === period)) return <ReadReview period={period} />;
  return (
    <Empty
      title={`There is no Review of ${period}`}
      why="A Review is of the years of one edition of the questionnaire."
      action={<Link to="/review">See the periods there are</Link>}
    />
  );
}

function ReadReview({ period }: { readonly period: string }) {
  const [search, change] = useAddress();
  const release = search["release"] ?? null;
  const { data: review } = useSuspenseQuery(reviewQuery(period, release));
  const { data: coverage } = useSuspenseQuery(coverageQuery(release));
  const statements = useMemo(() => statementsOf(review), [review]);
  const paragraph = Number(search["proof"] ?? "");
  const proven = statements.get(paragraph);
  useAnchor();
  const query = release === null ? "" : `?release=${release}`;
  return (
    <article className={styles.page}>
      <PageHead
        title={`${review.title} ${review.subtitle}`}
        kicker={
          <>
            <Link to="/review">Reviews</Link> · release {review.release.id}, {formatDay(review.release.frozenAt)}
          </>
        }
      >
        {review.provenance === "" ? null : <p>{review.provenance}</p>}
        <p className={styles.status}>{review.status}</p>
        <p className={styles.files} data-noprint>
          <a href={`/api/reviews/${review.id}.pdf${query}`} download>
            Download as PDF
          </a>
          <a href={`/api/reviews/${review.id}.docx${query}`} download>
            Download as Word
          </a>
          <a href={`/api/reviews/${review.id}.html${query}`} download={`annual-review-${review.id}.html`}>
            Download as HTML
          </a>
          <a href={`/api/reviews/${review.id}.html${query}`}>Open for printing</a>
        </p>
      </PageHead>
      <div className={styles.columns}>
        <Contents sections={review.sections} />
        <div className={styles.text}>
          {review.sections.map((section) => (
            <SectionText key={section.id} section={section} onProof={(number) => change({ proof: String(number) })} />
          ))}
        </div>
      </div>
      {proven === undefined ? null : (
        <ProofSheet review={review} statement={proven} paragraph={paragraph} onClose={() => change({ proof: null })} />
      )}
      <CoverageCellSheet coverage={coverage} />
      <LineagePanel />
    </article>
  );
}

/** The statements by the number of their paragraph. */
function statementsOf(review: ReviewDocument) {
  return new Map(
    allSections(review.sections).flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === "statement" ? [[block.paragraph, block.statement]] : [])),
    ),
  );
}

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { formatPerCent, listWords } from "../charts/format.ts";
import { PageHead } from "../components/PageHead.tsx";
import { questionnaireQuery, roundsQuery } from "../queries/asked.ts";
import { coverageQuery } from "../queries/views.ts";
import { useAnchor } from "../state/anchored.ts";
import { useAddress } from "../state/selection.ts";
import styles from "./Methods.module.css";
import { Checks } from "./methods/Checks.tsx";
import { Editions } from "./methods/Editions.tsx";
import { FindingCodes } from "./methods/FindingCodes.tsx";
import { Floors } from "./methods/Floors.tsx";
import { membersByPeriod } from "./methods/members.ts";
import { RoundRule } from "./methods/RoundRule.tsx";
import { Signs } from "./methods/Signs.tsx";
import { Contents } from "./review/Contents.tsx";

interface Part {
  readonly id: string;
  readonly title: string;
  readonly text: ReactNode;
}

/** How the numbers are made, and which numbers decide what is said of them. */
export function Methods() {
  const parts = useParts();
  useAnchor();
  const sections = parts.map(({ id, title }, at) => ({
    id,
    title,
    number: String(at + 1),
    blocks: [],
    sections: [],
  }));
  return (
    <article className={styles.page}>
      <PageHead title="Methods" kicker="How the numbers are made">
        <p>
          From the cell of a file to a sentence of the Review, with every rule and every number that decides on the way.
        </p>
      </PageHead>
      <div className={styles.columns}>
        <Contents sections={sections} />
        <div className={styles.text}>
          {parts.map((part) => (
            <section key={part.id} id={part.id} className={styles.part}>
              <h2>{part.title}</h2>
              {part.text}
            </section>
          ))}
        </div>
      </div>
    </article>
  );
}

function useParts(): readonly Part[] {
  const [search] = useAddress();
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const { data: rounds } = useSuspenseQuery(roundsQuery());
  const { data: coverage } = useSuspenseQuery(coverageQuery(search["release"] ?? null));
  const { settings, states, relations } = questionnaire;
  const statements = [...new Set(rounds.map((round) => round.statement).filter((text) => text !== ""))];
  const publishers = [...new Set(coverage.sources.map((source) => `${source.publisher} ${source.dataset}`))];
  const late = states.filter((state) => state.memberSince > (coverage.years[0] ?? 0));
  return [
    {
      id: "detection",
      title: "Detection is not incidence",
      text: (
        <>
          <p>
            The figures are of what authorities detected and recorded. They move with the attention, the means and the
            rules of the authorities as well as with what happened: more detection gives higher figures.
          </p>
          <p>
            Euxine therefore speaks of reported, detected and recorded figures. It gives no causes and no forecasts, and
            claims no trend from three years.
          </p>
        </>
      ),
    },
    {
      id: "sources",
      title: "Where the figures come from",
      text: (
        <>
          {statements.map((statement) => (
            <p key={statement}>{statement}</p>
          ))}
          {publishers.length === 0 ? null : (
            <p>
              They come from {listWords(publishers)}. Each figure leads to the line of the file it was read from, and
              that line names the publisher's own row. <Link to="/data">Editions, licences and files</Link>
            </p>
          )}
          <p>
            A file is kept as it was received and never changed. A correction is a new vintage; the figures of a release
            stay as they were.
          </p>
        </>
      ),
    },
    {
      id: "signs",
      title: "Numbers, and the kinds of no number",
      text: (
        <>
          <p>A figure that is not there is never counted as zero. Each kind has one sign, everywhere.</p>
          <Signs />
        </>
      ),
    },
    {
      id: "ranges",
      title: "Ranges",
      text: (
        <>
          <p>
            Publishers withhold exact counts of persons below five. Such a figure is the range 1–4. A sum with it runs
            from the sum of the low ends to the sum of the high ends, shares likewise.
          </p>
          <p>Where ranges leave open whether a sum rose or fell, no direction is given.</p>
        </>
      ),
    },
    {
      id: "panels",
      title: "Sums over the region, and who is in them",
      text: (
        <>
          <p>
            A sum over several years is made of the states that reported in every one of them: the constant panel. It
            names them, names whom it leaves out, and offers the shorter period that would bring these in.
          </p>
          <p>
            The sum of all that reported in a year is shown beside it, as such. Since its states change from year to
            year, nothing is said of how it moved.
          </p>
          <p>
            Where one state makes more than {formatPerCent(settings.change.outlierShare)} of a difference, or hides one,
            the sentence says what the others reported.
          </p>
          <p>
            The region is the {states.length} present members of BSEC.
            {late.length === 0
              ? ""
              : ` ${listWords(late.map((state) => `${state.name} joined in ${state.memberSince}`))}; figures of the years before count as well.`}
          </p>
          <table className={styles.members}>
            <caption className="unseen">Members of BSEC by year</caption>
            <tbody>
              {membersByPeriod(states, coverage.years).map((each) => (
                <tr key={each.period}>
                  <th scope="row">{each.period}</th>
                  <td>{each.members} members</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ),
    },
    { id: "rounds", title: "Where two rounds answer the same year", text: <RoundRule /> },
    { id: "editions", title: "What changed in the questionnaire", text: <Editions /> },
    {
      id: "measures",
      title: "Measures",
      text: (
        <dl className={styles.measures}>
          <dt>Count</dt>
          <dd>As it was reported, in the unit in which it was reported. Units are never converted or mixed.</dd>
          <dt>Per 100&#x202f;000 inhabitants</dt>
          <dd>
            Divided by the mid-year population of the same year (World Bank). Rates of small counts are marked and carry
            the exact Poisson interval of 95 per cent.
          </dd>
          <dt>Index</dt>
          <dd>The first year of a line with an exact figure above zero is 100.</dd>
          <dt>Change</dt>
          <dd>The difference from the year before. Where either year has no figure, there is none.</dd>
          <dt>Share</dt>
          <dd>
            A part divided by the sum of all parts. Kilograms of different drugs are never added, so they have no
            shares.
          </dd>
        </dl>
      ),
    },
    {
      id: "floors",
      title: "Floors and thresholds",
      text: (
        <>
          <p>
            A floor withholds a sentence or a percentage, never a figure. Below it the figure is shown with the names of
            those who reported. A floor keeps a sentence from saying more than the figures carry; it proves nothing.
          </p>
          <Floors settings={settings} states={states.length} />
        </>
      ),
    },
    {
      id: "checks",
      title: "What is checked",
      text: (
        <>
          <p>
            Every contribution is held against the rules of the questionnaire. What they find is a question to the
            state: no figure is changed, and an odd one is no verdict. A break in a series is what a state declares;
            what the software sees is an unexplained jump.
          </p>
          <Checks relations={relations} />
        </>
      ),
    },
    { id: "findings", title: "What a check can say, and what to do", text: <FindingCodes /> },
    {
      id: "disclosure",
      title: "Victims are people",
      text: (
        <>
          <p>
            One step stands before every page, chart and file: where figures were given in confidence, small counts of
            persons are withheld, and a second one where the first could be computed from the rest.
          </p>
          {rounds.every((round) => round.confidentiality === "free") ? (
            <p>All figures of the rounds so far were published before, so none of them is withheld.</p>
          ) : null}
        </>
      ),
    },
    {
      id: "order",
      title: "Order and names",
      text: (
        <p>
          States stand in the English alphabetical order of BSEC, under the names that BSEC uses; sorting by value is a
          choice of the reader. The tiles that stand for a map show no borders.
        </p>
      ),
    },
  ];
}

import type { Settings } from "../../../questionnaire/edition.ts";
import { formatNumber, formatPerCent, formatRange } from "../../charts/format.ts";

/** A floor or threshold: what it decides, and its number as the settings have it. */
export interface FloorLine {
  readonly words: string;
  readonly value: string;
}

/** Floors and thresholds that belong together. */
export interface FloorGroup {
  readonly title: string;
  readonly lines: readonly FloorLine[];
}

/** Every number of the settings, in words. */
export function floorGroups(settings: Settings, states: number): readonly FloorGroup[] {
  const {
    floors,
    change,
    jump,
    tendency,
    review,
    disclosure,
    tolerance,
    questions,
    plausible,
    repeated,
    records,
    others,
  } = settings;
  const least = Math.ceil(floors.coverage * states);
  const warned = Math.ceil(floors.coverageWarning * states);
  return [
    {
      title: "Before something is said of the region",
      lines: [
        line("States that must have reported in every year that is compared", formatNumber(floors.reporters)),
        line(
          `Share of the ${states} states that must have reported before a sum is spoken of`,
          `${formatPerCent(floors.coverage)}, which is ${least} states`,
        ),
        line(
          "Share below which a warning on coverage stands first",
          `${formatPerCent(floors.coverageWarning)}, which is fewer than ${warned} states`,
        ),
        line("Smallest figure from which a percentage change is given", formatNumber(floors.base)),
        line(
          "Count below which a rate per 100\u202f000 inhabitants is marked as unreliable",
          formatNumber(floors.rate),
        ),
      ],
    },
    {
      title: "What a change is called",
      lines: [
        line("Changes below this are said to be little", formatPerCent(change.small)),
        line(
          "Two counts differ by more than chance where twice the difference of their square roots reaches",
          formatNumber(change.z),
        ),
        line("Changes from here on may be given as a factor as well", formatPerCent(change.large)),
        line("One state is said to account for a change from this share of it", formatPerCent(change.outlierShare)),
        line(
          "States that must have moved up, and as many down, before opposite movements are named",
          formatNumber(change.divergence),
        ),
      ],
    },
    {
      title: "Before something is said of how a series moves",
      lines: [
        line("Fewest years with a figure", formatNumber(tendency.values)),
        line(
          "Largest p, corrected for all tests of the answer, that shows a rise or a fall",
          formatNumber(tendency.significance),
        ),
        line("A figure is far from its series' own past from this modified z-score on", formatNumber(tendency.outlier)),
        line("Years of a moving average, the year itself in the middle", formatNumber(tendency.average)),
      ],
    },
    {
      title: "What the Review speaks of",
      lines: [
        line("One state makes up most of a total from this share of it on", formatPerCent(review.concentration)),
        line("Parts of a total are spoken of from this share on", formatPerCent(review.part)),
        line("How much was not stated is said from this share on", formatPerCent(review.unstated)),
        line("Years are told apart where the numbers of reporting states differ by", formatNumber(review.uneven)),
        line("A factor is given instead of a percentage from a factor of", formatNumber(review.factor)),
        line("A jump is told with its figures from a factor of", formatNumber(review.jumpFactor)),
        line(
          "A highest or lowest count stands out from the next by twice the difference of their square roots of",
          formatNumber(review.record),
        ),
      ],
    },
    {
      title: "When a figure is registered as a jump",
      lines: [
        line(
          "It differs from the year before by more than",
          `${formatPerCent(Math.exp(jump.logRatio) - 1)} upwards, or ${formatPerCent(1 - Math.exp(-jump.logRatio))} downwards`,
        ),
        line("and the larger of the two counts is at least", formatNumber(jump.count)),
        line("and the difference, divided by the square root of their sum, is at least", formatNumber(jump.z)),
        line("For weights, the larger one is at least", `${formatNumber(jump.quantity)} kg`),
        line("The Review speaks of a jump in a weight from a factor of", formatNumber(jump.quantityFactor)),
        line(
          "A ratio looks like a slipped digit where it is this near to 10, 100 or 1\u202f000",
          formatPerCent(jump.digitShift),
        ),
      ],
    },
    {
      title: "When a jump is put to the state as a question",
      lines: [
        line("Other years with a figure, at least", formatNumber(questions.unlike.others)),
        line(
          "It is so many times the largest of them, or one part of the smallest; a zero, where the smallest is that many",
          formatNumber(questions.unlike.times),
        ),
        line("and its modified z-score among them, of logarithms, is at least", formatNumber(questions.unlike.score)),
        line("Questions put to a state at once, at most", formatNumber(questions.most)),
      ],
    },
    {
      title: "What is hardly plausible, and asked about",
      lines: [
        line(
          "Weight of one seizure outside",
          `${formatRange(formatNumber(plausible.gramsPerSeizure.least), formatNumber(plausible.gramsPerSeizure.most))} g`,
        ),
        line(
          "Weight of one tablet outside",
          `${formatRange(formatNumber(plausible.gramsPerTablet.least), formatNumber(plausible.gramsPerTablet.most))} g`,
        ),
        line(
          "Times the largest yearly quantity of a drug that any state published",
          formatNumber(plausible.timesLargest),
        ),
        line(
          "Retail prices of a gram, in euro or dollars, outside",
          Object.entries(plausible.retailPerGram)
            .map(([drug, { least, most }]) => `${drug} ${formatRange(formatNumber(least), formatNumber(most))}`)
            .join(", "),
        ),
        line("Times the retail price that a gram costs in wholesale", formatNumber(plausible.wholesaleOverRetail)),
        line(
          "Times the usual rate between two stages of proceedings, or one part of it",
          formatNumber(Math.round(Math.exp(plausible.stageRate) * 10) / 10),
        ),
        line("Years back that say which rate is usual", formatNumber(plausible.stageBack)),
        line("and of them, with a rate, at least", formatNumber(plausible.stageFewest)),
        line(
          "Years whose persons are added up before one stage of proceedings is held against the next",
          formatNumber(plausible.stageYears),
        ),
        line(
          "Figures of a subject, all blank, or zero after a year in which they were not, at least",
          formatNumber(plausible.zeros),
        ),
        line("Share of a whole that is not stated", formatPerCent(plausible.unknownShare)),
        line("Years running with one and the same value", formatNumber(repeated.years)),
        line("where the value is at least", formatNumber(repeated.from)),
        line(
          "Figures of a year that must be those of another year before it is said to have slipped",
          formatPerCent(repeated.share),
        ),
        line("where both years have, at least", formatNumber(repeated.comparable)),
        line("or of one question, at least", formatNumber(repeated.ofQuestion)),
      ],
    },
    {
      title: "When a figure is held beside what others say, and remarked upon",
      lines: [
        line("Two states' figures of the same victims differ by a factor of", formatNumber(others.mirrorRatio)),
        line("and by at least, as must the figure of a state that is not named", formatNumber(others.mirrorLeast)),
        line("Requests sent and requests received differ by more than", formatPerCent(others.requestsRelative)),
        line("and by more than", formatNumber(others.requestsAbsolute)),
        line("Times the median of the other members' rates", formatNumber(others.timesMedian)),
        line("Difference from a published figure", formatPerCent(others.published)),
      ],
    },
    {
      title: "Where parts and their whole may differ by rounding",
      lines: [
        line(
          "Weights and money",
          `${formatPerCent(tolerance.quantityRelative)} or ${formatNumber(tolerance.quantityAbsolute)}, whichever is larger`,
        ),
        line("Counts of persons, cases and offences", "none"),
        line("Decimal places expected at most", formatNumber(tolerance.decimals)),
      ],
    },
    {
      title: "Where persons are protected",
      lines: [
        line(
          "A file holds records of single persons, and is refused, with more rows of the value 1 than",
          formatNumber(records.least),
        ),
        line("which are split, at least, in ways", formatNumber(records.breakdowns)),
        line("and have of all such rows at least", formatPerCent(records.share)),
        line("Counts of persons withheld where they are confidential", `1 to ${disclosure.smallCell - 1}`),
        line("Counts of children by form of exploitation", `1 to ${disclosure.smallCellChildren - 1}`),
      ],
    },
  ];
}

function line(words: string, value: string): FloorLine {
  return { words, value };
}

import type { RuleName } from "../contract/review.ts";

/** What each rule says, for readers of the annex of proofs. */
export const RULE_TITLES: Readonly<Record<RuleName, string>> = {
  change: "Change of the total",
  stable: "Total changed little",
  undecided: "Direction left open by ranges",
  smallChange: "Small numbers",
  outlierDriven: "One state drives the total",
  divergence: "Opposite movements",
  decomposition: "Change taken apart",
  medianChange: "Median of the states' own changes",
  unexplainedJump: "Jump, put as a query",
  break: "Break in a series, as declared",
  coverageWarning: "Who reported, by year",
  zeroVsMissing: "Missing figures and zeros",
  nothingReported: "Who answered, by subject",
  concentration: "One state makes up most",
  share: "Shares of a total",
  flows: "Who named other countries",
  trend: "Tendency over the longer period",
  record: "Highest or lowest of the longer period",
  covidEffect: "2020 compared with the years before",
  revision: "Changed since the release before",
};

import type { Explanation } from "./covering-note.ts";

/** The reasons that a sender chooses from, in words, those met most often first. */
export const REASON_WORDS: Readonly<Record<Explanation["reason"], string>> = {
  single_large_operation: "One large operation or case",
  recording_change: "Recorded or counted in another way",
  law_change: "The law changed",
  covid_measures: "Measures against COVID-19",
  backlog: "Cases of earlier years were closed",
  correction: "An earlier figure was wrong",
  small_numbers: "Small numbers move much",
  other: "Another reason",
};

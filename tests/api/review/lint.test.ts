import { expect, test } from "vitest";

import { findBanned, sentencesThatFall } from "../../../api/review/lint.ts";

test("words that judge, rank, forecast or claim a cause are found", () => {
  expect(findBanned("Crime rose sharply because of the leading groups; only one state …")).toEqual([
    { word: "because", reason: "cause" },
    { word: "sharply", reason: "drama" },
    { word: "leading", reason: "ranking" },
    { word: "crime rose", reason: "detection is not incidence" },
    { word: "only", reason: "judgement" },
  ]);
});

test("plain statements pass", () => {
  expect(findBanned("In the 13 states, detected victims numbered 3,256 in 2018 and 2,222 in 2020.")).toEqual([]);
});

test("a sentence about a fall is found wherever it stands", () => {
  expect(sentencesThatFall("Victims numbered 3,256. They decreased by 32 per cent. Others rose.")).toEqual([
    "They decreased by 32 per cent.",
  ]);
});

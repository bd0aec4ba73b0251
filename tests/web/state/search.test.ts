import { expect, test } from "vitest";

import { carried, parseSearch, searchText } from "../../../web/state/search.ts";

test("an address is written as it is read aloud", () => {
  expect(searchText({ states: "ROU,UKR", title: "50 % more: why?", note: "" })).toBe(
    "?states=ROU,UKR&title=50%20%25%20more:%20why%3F",
  );
});

test("what is written is read again", () => {
  const search = { indicator: "DRG.PRC.RTL", unit: "USD/g", title: "a & b = c + d, “é”" };
  expect(parseSearch(searchText(search))).toEqual(search);
});

test("years stay text, so that equal addresses are equal keys", () => {
  expect(parseSearch("?from=2018&from=2019")).toEqual({ from: "2018" });
});

test("a link to another place takes indicator, codes, states and release along, and nothing else", () => {
  const here = { indicator: "THB.VIC.DET", sex: "F", states: "ROU", view: "table", cell: "c_1", title: "Mine" };
  expect(carried(here)).toEqual({ indicator: "THB.VIC.DET", sex: "F", states: "ROU" });
});

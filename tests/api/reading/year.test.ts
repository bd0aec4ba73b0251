import { expect, test } from "vitest";

import { readYear } from "../../../api/reading/year.ts";

test.each([
  "2020",
  " 2020 ",
  "2020 г.",
  "2020 р.",
  "viti 2020",
  "anul 2020",
  "2020 yılı",
  "έτος 2020",
  "2020 წ.",
  "2020 թ.",
])("%j means the year 2020", (text) => {
  expect(readYear(text)).toBe(2020);
});

test.each(["", "12020", "2020/21", "before 2010", "2019-2020", "20.20", "1850", "note of 2020 on victims"])(
  "%j means no year",
  (text) => {
    expect(readYear(text)).toBeNull();
  },
);

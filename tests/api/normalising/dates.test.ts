import { expect, test } from "vitest";

import { isDate } from "../../../api/normalising/dates.ts";

test.each(["01.04.2018", "1/4/18", "2018-04-01", "1-Apr", "4 мар", "5-Şub", "Jan-04", "7 ιαν", "2.maj."])(
  "%s is a date",
  (text) => expect(isDate(text)).toBe(true),
);

test.each(["12 hap", "3 persons", "15 табл", "4 adet", "7 случаев", "2 kg", "12", "1-4"])("%s is no date", (text) =>
  expect(isDate(text)).toBe(false),
);

import { expect, test } from "vitest";

import { exchangeRatesFrom, parseExchangeRates } from "../../../api/readmodel/exchange-rates.ts";

const TEXT = "iso3,year,lcuPerUsd,source\nGRC,2003,0.88404792718493,World Bank\nALB,2003,121.86325,World Bank\n";

test("a dollar of 2003 was 121.86 lek, 0.884 euros, and one dollar", () => {
  const { perDollar } = exchangeRatesFrom(parseExchangeRates(TEXT));
  expect(perDollar("LCU", "ALB", 2003)).toBe(121.86325);
  expect(perDollar("EUR", "ALB", 2003)).toBe(0.88404792718493);
  expect(perDollar("USD", "ALB", 1990)).toBe(1);
  expect(perDollar("LCU", "ALB", 2004)).toBeNull();
});

test("a wrong rate is worse than none: anything unexpected throws, with its line", () => {
  expect(() => parseExchangeRates("iso3,year,rate\n")).toThrow("the header should begin with iso3,year,lcuPerUsd");
  expect(() => parseExchangeRates("iso3,year,lcuPerUsd\nALB,2003,0\n")).toThrow("line 2");
});

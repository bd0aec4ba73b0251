/** How many units of its own currency a state paid for a US dollar, on the average of a year. */
export interface ExchangeRate {
  readonly iso3: string;
  readonly year: number;
  readonly lcuPerUsd: number;
}

/** Where the exchange rates come from, for the notes of every conversion. */
export const EXCHANGE_SOURCE = "World Bank, PA.NUS.FCRF";

/** Exchange rates by state and year. */
export interface ExchangeRates {
  /**
   * How many of a currency a US dollar was in a year; `LCU` is the currency of the state. Null where there is no figure:
   * then nothing is converted.
   */
  readonly perDollar: (currency: "EUR" | "USD" | "LCU", iso3: string, year: number) => number | null;
}

/** The state whose own currency the euro has been in all years of the product. */
const EURO_STATE = "GRC";

/** Looks up exchange rates by currency, state and year. */
export function exchangeRatesFrom(rates: readonly ExchangeRate[]): ExchangeRates {
  const byKey = new Map(rates.map(({ iso3, year, lcuPerUsd }) => [`${iso3} ${year}`, lcuPerUsd]));
  return {
    perDollar: (currency, iso3, year) =>
      currency === "USD" ? 1 : (byKey.get(`${currency === "EUR" ? EURO_STATE : iso3} ${year}`) ?? null),
  };
}

/**
 * The rates of `datasets/reference/exchange-rates.csv`, whose header is `iso3,year,lcuPerUsd` and perhaps more columns.
 *
 * The file is the project's own and has no quotes; anything else in it throws, since a wrong rate is worse than none.
 */
export function parseExchangeRates(text: string): readonly ExchangeRate[] {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  if (header === undefined || !/^iso3,year,lcuPerUsd(,|$)/.test(header)) {
    throw new Error(`Exchange rates: the header should begin with iso3,year,lcuPerUsd, not "${header ?? ""}".`);
  }
  return lines.map((line, place) => {
    const [iso3 = "", year = "", rate = ""] = line.split(",");
    if (!/^[A-Z]{3}$/.test(iso3) || !/^\d{4}$/.test(year) || !/^\d+(\.\d+)?$/.test(rate) || Number(rate) === 0) {
      throw new Error(`Exchange rates, line ${place + 2}: "${line}" is not a state, a year and a rate above zero.`);
    }
    return { iso3, year: Number(year), lcuPerUsd: Number(rate) };
  });
}

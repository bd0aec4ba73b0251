import { csvText } from "./contributions.ts";
import { ConvertFailure } from "./failure.ts";
import { readRecords, readRows } from "./published.ts";
import { STATE_CODES } from "./states.ts";

/** A file of the World Bank from which a reference table is made, and how it is credited. */
export interface ReferenceSource {
  readonly file: string;
  readonly publisher: string;
  readonly dataset: string;
  readonly edition: string;
  readonly licence: string;
  readonly attribution: string;
}

/** Where the denominators of rates come from. */
export const POPULATION: ReferenceSource = {
  file: "reference/population_wb_datasets.csv",
  publisher: "World Bank",
  dataset: "SP.POP.TOTL",
  edition: "1960-2024",
  licence: "CC BY 4.0",
  attribution: "World Bank, World Development Indicators, Population, total (SP.POP.TOTL)",
};

/** Where exchange rates come from. */
export const EXCHANGE_RATES: ReferenceSource = {
  file: "reference/API_PA.NUS.FCRF_DS2_en_csv_v2_22859.csv",
  publisher: "World Bank",
  dataset: "PA.NUS.FCRF",
  edition: "2025-07-01",
  licence: "CC BY 4.0",
  attribution:
    "International Monetary Fund by way of the World Bank, Official exchange rate, LCU per US$, period average (PA.NUS.FCRF)",
};

/** The years for which reference figures are kept. */
const FIRST_YEAR = 2003;
const LAST_YEAR = 2024;

/** `iso3,year,population,source`: mid-year population of the 13 states, 2003-2024. Throws where a figure is missing. */
export function writePopulation(text: string): string {
  const figures = new Map(
    readRecords(text).map((record) => [`${record["Country Code"]}|${record["Year"]}`, record["Value"] ?? ""]),
  );
  const rows = STATE_CODES.flatMap((state) =>
    years().map((year) => {
      const population = figures.get(`${state}|${year}`) ?? "";
      if (population === "") throw new ConvertFailure(`There is no population of ${state} in ${year}.`);
      return [state, String(year), population, `${POPULATION.publisher} ${POPULATION.dataset}`];
    }),
  );
  return csvText(["iso3", "year", "population", "source"], rows);
}

/**
 * `iso3,year,lcuPerUsd,source`: units of the national currency for one US dollar, annual average.
 *
 * Years without a figure are left out. Greece has used the euro since 2001, so that its rows are the rate of the euro.
 */
export function writeExchangeRates(text: string): string {
  const rows = readRows(text);
  const top = rows.findIndex((row) => row[1] === "Country Code");
  const header = rows[top];
  if (header === undefined) throw new ConvertFailure("The file of exchange rates has no header.");
  const byState = new Map(rows.slice(top + 1).map((row) => [row[1], row]));
  const source = `${EXCHANGE_RATES.publisher} ${EXCHANGE_RATES.dataset}`;
  const lines = STATE_CODES.flatMap((state) =>
    years().flatMap((year) => {
      const rate = byState.get(state)?.[header.indexOf(String(year))] ?? "";
      return rate === "" ? [] : [[state, String(year), rate, source]];
    }),
  );
  return csvText(["iso3", "year", "lcuPerUsd", "source"], lines);
}

function years(): readonly number[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
}

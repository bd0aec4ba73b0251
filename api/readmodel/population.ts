/** Mid-year population of a state. */
export interface PopulationFigure {
  readonly iso3: string;
  readonly year: number;
  readonly population: number;
}

/** Where the population figures come from, for the notes of every rate. */
export const POPULATION_SOURCE = "World Bank, SP.POP.TOTL";

/** Population by state and year. */
export interface Population {
  /** Null where there is no figure: then there is no rate. */
  readonly of: (iso3: string, year: number) => number | null;
}

/** Looks up population figures by state and year. */
export function populationFrom(figures: readonly PopulationFigure[]): Population {
  const byKey = new Map(figures.map(({ iso3, year, population }) => [`${iso3} ${year}`, population]));
  return { of: (iso3, year) => byKey.get(`${iso3} ${year}`) ?? null };
}

/**
 * The figures of `datasets/reference/population.csv`, whose header is `iso3,year,population` and perhaps more columns.
 *
 * The file is the project's own and has no quotes; anything else in it throws, since a wrong denominator is worse than none.
 */
export function parsePopulation(text: string): readonly PopulationFigure[] {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  if (header === undefined || !/^iso3,year,population(,|$)/.test(header)) {
    throw new Error(`Population: the header should begin with iso3,year,population, not "${header ?? ""}".`);
  }
  return lines.map((line, place) => {
    const [iso3, year, population] = line.split(",");
    if (
      iso3 === undefined ||
      !/^[A-Z]{3}$/.test(iso3) ||
      !/^\d{4}$/.test(year ?? "") ||
      !/^\d+$/.test(population ?? "")
    ) {
      throw new Error(`Population, line ${place + 2}: "${line}" is not a state, a year and a whole number.`);
    }
    return { iso3, year: Number(year), population: Number(population) };
  });
}

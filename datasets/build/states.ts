/** The 13 member states in alphabetical order of their ISO codes, with the names that the publishers' files use. */
const STATES = {
  ALB: ["Albania"],
  ARM: ["Armenia"],
  AZE: ["Azerbaijan"],
  BGR: ["Bulgaria"],
  GEO: ["Georgia"],
  GRC: ["Greece"],
  MDA: ["Republic of Moldova", "Moldova (Republic of)"],
  MKD: ["North Macedonia", "The former Yugoslav Republic of Macedonia"],
  ROU: ["Romania"],
  RUS: ["Russian Federation"],
  SRB: ["Serbia"],
  TUR: ["Türkiye", "Turkey"],
  UKR: ["Ukraine"],
} as const;

/** Eurostat's two-letter codes of the seven states in its file; Greece is EL there. */
const EUROSTAT = { AL: "ALB", BG: "BGR", EL: "GRC", MK: "MKD", RO: "ROU", RS: "SRB", TR: "TUR" } as const;

/** ISO 3166-1 alpha-3 codes of the 13 states, ascending. */
export const STATE_CODES: readonly string[] = Object.keys(STATES);

/** The four rounds that contributions are made for, by first and last year. */
export const ROUNDS: readonly { readonly id: string; readonly from: number; readonly to: number }[] = [
  { id: "2010-2014", from: 2010, to: 2014 },
  { id: "2015-2017", from: 2015, to: 2017 },
  { id: "2018-2020", from: 2018, to: 2020 },
  { id: "2021-2023", from: 2021, to: 2023 },
];

/** The round that asks for a year; null before the first and after the last. */
export function roundOf(year: number): string | null {
  return ROUNDS.find((round) => round.from <= year && year <= round.to)?.id ?? null;
}

/** ISO code of a state by the exact name in a publisher's file; null for the rest of the world. */
export function stateNamed(name: string): string | null {
  for (const [code, names] of Object.entries(STATES)) if (names.some((known) => known === name)) return code;
  return null;
}

/** ISO code of a state by Eurostat's code; null for the rest of Europe. */
export function stateOfEurostat(geo: string): string | null {
  return Object.entries(EUROSTAT).find(([code]) => code === geo)?.[1] ?? null;
}

import type { Dimension } from "../../questionnaire/edition.ts";

/** Codes of a dimension that add up to a wider code, or to the total `_T`. */
export interface Partition {
  readonly whole: string;
  readonly parts: readonly string[];
  /** False for one of several readings, of which those hold that the numbers bear out. */
  readonly isCertain: boolean;
}

/** Who the sending state is, and the members of BSEC, by iso2: their citizens are told apart from others. */
export interface Home {
  readonly own: string;
  readonly members: readonly string[];
}

/** The members of the European Union since 2020, of which the group `EU` is made. */
const EUROPEAN_UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

/** Groups that are no country; `NAT` are the state's own citizens. */
const GROUPS = ["NAT", "FOR", "BSEC", "EU", "ABR", "OTH", "STLS", "_U", "_Z"];
/** Groups that hold nobody of a named country. */
const REMAINDERS = ["ABR", "OTH", "STLS", "_U", "_Z"];

/** The ways in which those codes of a dimension that are present may add up. */
export function partitionsOf(
  dimension: Dimension | null,
  present: readonly string[],
  home: Home,
): readonly Partition[] {
  const overlaps = present.some((code) => code === "FOR" || code === "BSEC" || code === "EU");
  const namesCountries = dimension?.id === "citizenship" || dimension?.id === "partner";
  const found =
    namesCountries && (overlaps || present.includes("NAT"))
      ? countryPartitions(present, home)
      : nestedPartitions(dimension, present);
  return found.filter((partition) => partition.parts.length > 0);
}

/** Each code is part of the nearest wider one that is present; the widest are parts of the total. */
function nestedPartitions(dimension: Dimension | null, present: readonly string[]): readonly Partition[] {
  const parentOf = new Map((dimension?.codes ?? []).map((code) => [code.code, code.parent]));
  const wholeOf = (code: string): string => {
    const parent = parentOf.get(code) ?? null;
    return parent === null ? "_T" : present.includes(parent) ? parent : wholeOf(parent);
  };
  const groups = Map.groupBy(present, wholeOf);
  return [...groups].map(([whole, parts]) => ({ whole, parts, isCertain: true }));
}

/** Groups of countries overlap, and what `FOR` leaves out is not always the same: each reading is taken for possible. */
function countryPartitions(present: readonly string[], { own, members }: Home): readonly Partition[] {
  const countries = present.filter((code) => !GROUPS.includes(code) && code !== own);
  const rest = present.filter((code) => REMAINDERS.includes(code));
  const citizens = present.includes("NAT") ? ["NAT"] : present.filter((code) => code === own);
  const among = (...groups: readonly string[]): readonly string[] => present.filter((code) => groups.includes(code));
  const readings = [
    { whole: "_T", parts: [...citizens, ...among("FOR"), ...countries, ...rest] },
    ...among("FOR").map((group) => ({ whole: "_T", parts: [...citizens, group] })),
    ...among("BSEC", "EU").map((group) => ({ whole: "_T", parts: [...citizens, group, ...rest] })),
    ...among("FOR").map((whole) => ({ whole, parts: [...countries, ...rest] })),
    ...among("BSEC").map((whole) => ({ whole, parts: countries.filter((code) => members.includes(code)) })),
    ...among("EU").map((whole) => ({ whole, parts: countries.filter((code) => EUROPEAN_UNION.includes(code)) })),
    ...among("NAT").map((whole) => ({ whole, parts: present.filter((code) => code === own) })),
  ];
  return readings.map((reading) => ({ ...reading, isCertain: false }));
}

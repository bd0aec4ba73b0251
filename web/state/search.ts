import { DIMENSIONS } from "../../api/contract/selection.ts";

/** The parameters of a page's address: plain words, each given once. */
export type Search = Readonly<Record<string, string | undefined>>;

/** Reads the part of an address after `?`. A name given twice keeps its first value. */
export function parseSearch(text: string): Search {
  const search: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) search[name] ??= value;
  return search;
}

/** Writes parameters as they are read aloud: commas, colons and slashes stay themselves, empty ones are left out. */
export function searchText(search: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(search).flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [`${encodeURIComponent(name)}=${readable(value)}`] : [],
  );
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

function readable(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
}

/** What stays chosen when a reader goes to another place: the indicator, its codes, the states, the release. */
const CARRIED: readonly string[] = ["indicator", "unit", "states", "release", ...DIMENSIONS];

/** The parameters that a link to another place takes along. */
export function carried(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([name]) => CARRIED.includes(name)));
}

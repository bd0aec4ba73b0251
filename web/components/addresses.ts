import type { Search } from "../state/search.ts";

/** Where a link leads: a path and its parameters. */
export interface Address {
  readonly to: string;
  readonly search: Search;
}

/** The page about one state. */
export function stateAddress(iso3: string): Address {
  return { to: `/states/${iso3}`, search: {} };
}

/** The page about one indicator. */
export function indicatorAddress(code: string): Address {
  return { to: `/indicators/${code}`, search: {} };
}

import { useCallback, useMemo } from "react";

import { useAddress } from "./selection.ts";

/** The states drawn in colour, as the address says (`focus=ROU,UKR`), and how to choose others. */
export function useFocus(): readonly [readonly string[], (states: readonly string[]) => void] {
  const [search, change] = useAddress();
  const { focus: text = "" } = search;
  const focus = useMemo(() => text.split(",").filter((iso3) => /^[A-Z]{3}$/.test(iso3)), [text]);
  const setFocus = useCallback((states: readonly string[]) => change({ focus: states.toSorted().join(",") }), [change]);
  return [focus, setFocus];
}

import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";

import { DIMENSIONS, parseSelection, type Selection, selectionParams } from "../../api/contract/selection.ts";
import { parseSearch, type Search, searchText } from "./search.ts";

const SELECTION_NAMES: readonly string[] = [
  ...DIMENSIONS,
  "indicator",
  "states",
  "from",
  "to",
  "by",
  "measure",
  "window",
  "unit",
  "panel",
  "release",
];

/** Changes some parameters of the address; an empty text removes one. */
export type ChangeSearch = (change: Readonly<Record<string, string | null>>, replace?: boolean) => void;

/**
 * The parameters of this page's address, and how to change them. Each change is a step that the browser's back button
 * undoes, unless `replace` is given (for text while it is being typed).
 */
export function useAddress(): readonly [Search, ChangeSearch] {
  const text = searchText(useSearch({ strict: false }));
  const search = useMemo(() => parseSearch(text), [text]);
  const navigate = useNavigate();
  const change = useCallback<ChangeSearch>(
    (changes, replace = false) => {
      void navigate({ to: ".", search: (before: Search) => merged(before, changes), replace, resetScroll: false });
    },
    [navigate],
  );
  return [search, change];
}

/**
 * The selection that the address says, and how to change parts of it. Equal addresses give the same object, so that a
 * selection can be a query key and an argument of `useDeferredValue`.
 */
export function useSelection(): readonly [Selection, (change: Partial<Selection>) => void] {
  const [search, changeSearch] = useAddress();
  const selection = useMemo(() => parseSelection(search, stateCode).selection, [search]);
  const select = useCallback(
    (change: Partial<Selection>) => {
      const params = selectionParams({ ...selection, ...change });
      changeSearch(Object.fromEntries(SELECTION_NAMES.map((name) => [name, params[name] ?? null])));
    },
    [selection, changeSearch],
  );
  return [selection, select];
}

/** Addresses name states by ISO alpha-3; whether there is such a state is for the server to say. */
function stateCode(text: string): string | null {
  return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null;
}

function merged(before: Search, changes: Readonly<Record<string, string | null>>): Search {
  return parseSearch(searchText({ ...before, ...changes }));
}

/** Opens the way back from a figure to the cell of its file; the address keeps it open. */
export function useOpenCell(): (cell: string) => void {
  const [, changeSearch] = useAddress();
  return useCallback((cell: string) => changeSearch({ cell }), [changeSearch]);
}

import { Link, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";

import { carried } from "../state/search.ts";
import { useAddress } from "../state/selection.ts";
import { ActingAs } from "./ActingAs.tsx";
import { MenuIcon, SearchIcon } from "./icons.tsx";
import { NavigationSheet } from "./NavigationSheet.tsx";
import { EXACT, GROUPS, placeOf } from "./places.ts";
import { ReleaseInView } from "./ReleaseInView.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import styles from "./TopBar.module.css";
import { useShortcut } from "./use-shortcut.ts";
import { Wordmark } from "./Wordmark.tsx";

const SearchDialog = lazy(async () => ({ default: (await import("./SearchDialog.tsx")).SearchDialog }));

/** Name, places in their groups, search, the release in view, the theme. On a phone the places are in a sheet. */
export function TopBar() {
  const { pathname } = useLocation();
  const [search] = useAddress();
  const [open, setOpen] = useState<"search" | "menu" | null>(null);
  useShortcut("k", () => setOpen("search"));
  const current = GROUPS.find((group) => group.group === placeOf(pathname)?.group);
  const close = () => setOpen(null);
  return (
    <header className={styles.bar} data-noprint>
      <div className={styles.row}>
        <Wordmark />
        <nav aria-label="Groups of places" className={styles.groups}>
          {GROUPS.map(({ group, places }) => (
            <Link
              key={group}
              to={places[0]?.path ?? "/"}
              search={carried(search)}
              className={styles.group}
              data-current={group === current?.group || undefined}
              aria-current={undefined}
            >
              {group}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          <button type="button" className={styles.search} onClick={() => setOpen("search")}>
            <SearchIcon />
            <span className={styles.searchWord}>Search</span>
            <kbd className={styles.key} aria-hidden>
              Ctrl K
            </kbd>
          </button>
          <span className={styles.wide}>
            <ActingAs />
          </span>
          <span className={styles.wide}>
            <ReleaseInView />
          </span>
          <span className={styles.wide}>
            <ThemeSwitch />
          </span>
          <button type="button" className={styles.menu} onClick={() => setOpen("menu")} aria-label="Places">
            <MenuIcon />
          </button>
        </div>
      </div>
      {current === undefined ? null : (
        <nav aria-label={current.group} className={styles.places}>
          {current.places.map((place) => (
            <Link
              key={place.path}
              to={place.path}
              search={carried(search)}
              activeOptions={{ exact: EXACT.includes(place.path), includeSearch: false }}
              className={styles.place}
            >
              {place.label}
            </Link>
          ))}
        </nav>
      )}
      <NavigationSheet open={open === "menu"} onClose={close} />
      {open === "search" ? (
        <Suspense fallback={null}>
          <SearchDialog onClose={close} />
        </Suspense>
      ) : null}
    </header>
  );
}

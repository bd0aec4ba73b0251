import { Link } from "@tanstack/react-router";

import { carried } from "../state/search.ts";
import { useAddress } from "../state/selection.ts";
import styles from "./NavigationSheet.module.css";
import { ActingAs } from "./ActingAs.tsx";
import { EXACT, GROUPS } from "./places.ts";
import { ReleaseInView } from "./ReleaseInView.tsx";
import { Sheet } from "./Sheet.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** The places on a phone: a sheet from below, within reach of the thumb. */
export function NavigationSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [search] = useAddress();
  if (!open) return null;
  return (
    <Sheet title="Places" side="below" onClose={onClose}>
      <nav aria-label="All places">
        {GROUPS.map(({ group, places }) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{group}</h3>
            <ul>
              {places.map((place) => (
                <li key={place.path}>
                  <Link
                    to={place.path}
                    search={carried(search)}
                    activeOptions={{ exact: EXACT.includes(place.path), includeSearch: false }}
                    className={styles.place}
                    onClick={onClose}
                  >
                    <span>{place.label}</span>
                    <span className={styles.question}>{place.question}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className={styles.foot}>
        <ReleaseInView />
        <ActingAs />
        <ThemeSwitch />
      </div>
    </Sheet>
  );
}

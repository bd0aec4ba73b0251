import { Link } from "@tanstack/react-router";

import { carried } from "../state/search.ts";
import type { CoveredIndicator } from "../state/defaults.ts";
import { useAddress } from "../state/selection.ts";
import { PLACES } from "./places.ts";
import styles from "./RelatedViews.module.css";

const RELATED: readonly string[] = ["/trends", "/compare", "/breakdown"];

/** The same indicator seen in other ways. */
export function RelatedViews({
  indicator,
  here,
}: {
  readonly indicator: CoveredIndicator | null;
  readonly here: string;
}) {
  const [search] = useAddress();
  if (indicator === null) return null;
  const places = PLACES.filter((place) => RELATED.includes(place.path) && place.path !== here).filter(
    (place) => place.path !== "/breakdown" || Object.keys(indicator.breakdowns).length > 0,
  );
  return (
    <nav aria-label="Related views" className={styles.related} data-noprint>
      <h2 className={styles.title}>More on {indicator.short}</h2>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place.path}>
            <Link to={place.path} search={{ ...carried(search), indicator: indicator.code }} className={styles.link}>
              <span className={styles.label}>{place.label}</span>
              <span className={styles.question}>{place.question}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

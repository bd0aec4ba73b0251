import { useQuery } from "@tanstack/react-query";

import { roundsQuery } from "../queries/asked.ts";
import styles from "./Footer.module.css";

/** Whose figures these are, said on every page. */
export function Footer() {
  const { data: rounds } = useQuery(roundsQuery());
  const statements = [...new Set((rounds ?? []).map((round) => round.statement).filter((text) => text !== ""))];
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <div className={styles.text}>
          {statements.map((statement) => (
            <p key={statement}>{statement}</p>
          ))}
          <p>
            Figures are what was reported, detected or recorded. They follow the work of the authorities as much as
            crime itself, and each can be followed back to the cell of the file that it came from.
          </p>
        </div>
        <p className={styles.name}>
          Euxine, the crime-trend workbench of the Working Group on Cooperation in Combating Crime, Organization of the
          Black Sea Economic Cooperation
        </p>
      </div>
    </footer>
  );
}

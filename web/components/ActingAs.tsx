import { useQuery } from "@tanstack/react-query";

import { questionnaireQuery } from "../queries/asked.ts";
import { actAs, identityQuery } from "../queries/identity.ts";
import styles from "./ActingAs.module.css";

/** Who acts: on the machine itself, until accounts exist, the coordinator or the contact point of one state. */
export function ActingAs() {
  const { data: identity } = useQuery(identityQuery());
  const { data: questionnaire } = useQuery(questionnaireQuery());
  if (identity === undefined || questionnaire === undefined || identity.choices.length === 0) return null;
  const choose = async (word: string) => {
    await actAs(word);
    // What may be seen is another thing for somebody else: nothing that was read before is kept.
    window.location.reload();
  };
  const nameOf = (word: string): string => {
    const state = questionnaire.states.find(({ iso3 }) => word === `contact:${iso3}`);
    return state === undefined ? "coordinator" : `contact point, ${state.name}`;
  };
  return (
    <label className={styles.acting}>
      <span className={styles.words}>acting as</span>
      <select className={styles.choice} value={identity.actingAs} onChange={(event) => void choose(event.target.value)}>
        {identity.choices.map((word) => (
          <option key={word} value={word}>
            {nameOf(word)}
          </option>
        ))}
      </select>
    </label>
  );
}

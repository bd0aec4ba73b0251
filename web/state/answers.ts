import type { Contribution } from "../../api/contract/contribution.ts";
import type { MetadataAnswer } from "../../api/contract/covering-note.ts";
import type { Indicator } from "../../questionnaire/edition.ts";

/** What a state answered on how its figures are made, and the round with which it did. */
export interface StateAnswers {
  /** iso3 */
  readonly state: string;
  readonly round: string;
  readonly answers: readonly MetadataAnswer[];
}

/**
 * The last answers of each state that answered anything, in the order of the states' first contributions. Contributions are
 * taken in the order in which they came.
 */
export function lastAnswers(contributions: readonly Contribution[]): readonly StateAnswers[] {
  const last = new Map<string, StateAnswers>();
  for (const { state, round, answers = [] } of contributions) {
    if (answers.length > 0) last.set(state, { state, round, answers });
  }
  return [...last.values()];
}

/** Of them those that are about an indicator: to each question the answer for it, else for its section, else for all. */
export function answersAbout(
  { code, section }: Pick<Indicator, "code" | "section">,
  states: readonly StateAnswers[],
): readonly StateAnswers[] {
  return states.flatMap(({ answers, ...rest }) => {
    const questions = [...new Set(answers.map(({ question }) => question))];
    const own = questions.flatMap((question): readonly MetadataAnswer[] => {
      const given = [code, section, ""].map((table) =>
        answers.find((one) => one.table === table && one.question === question),
      );
      const [first] = given.filter((one) => one !== undefined);
      return first === undefined ? [] : [first];
    });
    return own.length === 0 ? [] : [{ ...rest, answers: own }];
  });
}

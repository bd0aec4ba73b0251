import { editionsOf } from "./assemble.ts";
import { readContent } from "./content.ts";
import { crossCheck } from "./crosscheck.ts";
import type { Edition } from "./edition.ts";
import { QuestionnaireFailure } from "./failure.ts";
import type { QuestionnaireProblem } from "./failure.ts";

/**
 * The editions that the questionnaire's files define, ascending, frozen.
 *
 * `files` maps paths inside the questionnaire's folder (`sections/drugs.yaml`) to their text.
 * Throws QuestionnaireFailure with every problem found, each with its file and line.
 */
export function loadQuestionnaire(files: Readonly<Record<string, string>>): readonly Edition[] {
  const problems: QuestionnaireProblem[] = [];
  const content = readContent(files, problems);
  crossCheck(content, problems.length === 0, problems);
  if (problems.length > 0) throw new QuestionnaireFailure(problems);
  return editionsOf(content);
}

import { assemble, editionsOf } from "./assemble.ts";
import { type Content, readContent } from "./content.ts";
import { crossCheck } from "./crosscheck.ts";
import type { Edition } from "./edition.ts";
import { QuestionnaireFailure } from "./failure.ts";
import type { QuestionnaireProblem } from "./failure.ts";
import { issuedText } from "./issued.ts";

/**
 * The editions that the questionnaire's files define, ascending, frozen.
 *
 * `files` maps paths inside the questionnaire's folder (`sections/drugs.yaml`) to their text.
 * Throws QuestionnaireFailure with every problem found, each with its file and line.
 */
export function loadQuestionnaire(files: Readonly<Record<string, string>>): readonly Edition[] {
  return editionsOf(faultless(files));
}

/** The text of `issued.yaml` for these files. Throws QuestionnaireFailure as `loadQuestionnaire` does. */
export function issueQuestionnaire(files: Readonly<Record<string, string>>): string {
  return issuedText(assemble(faultless(files)));
}

function faultless(files: Readonly<Record<string, string>>): Content {
  const problems: QuestionnaireProblem[] = [];
  const content = readContent(files, problems);
  crossCheck(content, problems.length === 0, problems);
  if (problems.length > 0) throw new QuestionnaireFailure(problems);
  return content;
}

/** One mistake in the questionnaire's files: where it is and what to do. `line` is 1-based; 0 means the whole file. */
export interface QuestionnaireProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The questionnaire's files cannot be used. All problems are listed, in the order of file and line. */
export class QuestionnaireFailure extends Error {
  readonly problems: readonly QuestionnaireProblem[];

  constructor(problems: readonly QuestionnaireProblem[]) {
    // Two code lists hold the countries, so a mistake among them is met twice.
    const said = new Map(problems.map((problem) => [lineOfText(problem), problem]));
    const sorted = [...said.values()].toSorted(inOrder);
    super(sorted.map(lineOfText).join("\n"));
    this.name = "QuestionnaireFailure";
    this.problems = sorted;
  }
}

function lineOfText({ file, line, message }: QuestionnaireProblem): string {
  return `${file}:${line}: ${message}`;
}

function inOrder(a: QuestionnaireProblem, b: QuestionnaireProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

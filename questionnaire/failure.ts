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
    const sorted = problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
    super(sorted.map((problem) => `${problem.file}:${problem.line}: ${problem.message}`).join("\n"));
    this.name = "QuestionnaireFailure";
    this.problems = sorted;
  }
}

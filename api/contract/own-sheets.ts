/**
 * The sheets that the product adds to workbooks beside the figures: none of them is read as a table. Each begins with its
 * title in A1, so that a sheet of the same name that somebody made for something else is not taken for it.
 */
export const OWN_SHEETS = {
  help: { name: "How to fill", title: "How to fill this workbook" },
  metadata: { name: "Metadata", title: "How the figures were made" },
  codes: { name: "Codes", title: "Codes of the questionnaire" },
  findings: { name: "What to do", title: "What to do with the findings" },
} as const;

/** Which of them a sheet with this name and this text in A1 is; null for a sheet of somebody else. */
export function ownSheet(name: string, first: string): keyof typeof OWN_SHEETS | null {
  for (const which of ["help", "metadata", "codes", "findings"] as const) {
    if (name === OWN_SHEETS[which].name && first.trim() === OWN_SHEETS[which].title) return which;
  }
  return null;
}

/** The columns of the sheet of findings that are read back, in their order there. */
export const FINDING_COLUMNS = {
  reason: "Reason",
  explanation: "Explanation",
  /** What binds the explanation: code, rule, cell and value found, as JSON. */
  binding: "Finding (leave as it is)",
} as const;

/** The columns of the sheet of metadata questions. */
export const METADATA_COLUMNS = { id: "Id", question: "Question", answer: "Answer", choices: "Choose from" } as const;

/** Begins the line of the sheet "How to fill" that says for which edition a template was made. */
export const EDITION_LINE = "Edition of the questionnaire: ";

import type { DataValidation, WriteSheet } from "hucre";

import type { MetadataAnswer } from "../contract/covering-note.ts";
import { EDITION_LINE, METADATA_COLUMNS, OWN_SHEETS } from "../contract/own-sheets.ts";
import type { Template } from "./template.ts";
import { rowHeights, STYLES, textCell } from "./workbook-cells.ts";

const HELP_WIDTH = 110;

const METADATA_WIDTHS = [18, 56, 48, 44];

/** What a person must know who has this workbook and nothing else. */
export function helpSheet(
  { edition, language, accepted, layout }: Template,
  state: { readonly name: string },
): WriteSheet {
  const deadline = edition.round.deadline;
  const lines = [
    `${state.name}: ${edition.title}`,
    `${EDITION_LINE}${edition.id}`,
    ...(deadline === null ? [] : [`To be sent by ${deadline}.`]),
    ...(language === null
      ? []
      : [
          language.status === "draft"
            ? `Headings and labels are in ${language.name} (${language.english}). They are a draft translated by machine: where a word is wrong, the code holds, and we are glad to be told.`
            : `Headings and labels are in ${language.name} (${language.english}).`,
        ]),
    accepted === null
      ? "Fill in the sheet Figures."
      : "The sheet Figures holds what stands for your state now: change what has changed, and add what is missing.",
    layout === "long"
      ? "One row is one figure: a question, a year, and the part that it counts."
      : "One row is a question, or a part of it; each year has a column.",
    "Leave empty what you do not have: an empty cell is “not reported”, never zero. Write 0 where you counted and there was none.",
    "Too few to be told apart: write <5 or a range such as 36-39. Not available: “:”. Not applicable: x. Confidential: c. Counted under another question: ie.",
    "Rows may be added, left out and sorted; columns too. You may paste what you have: the lists only warn, nothing is locked.",
    "A column of the breakdown left empty is the total. The sheet Codes says what the codes mean.",
    "The sheet Metadata asks how the figures were made. What you answered last time stands there.",
    "Then check the file on the page Contribute: it is read in your browser before anything is sent.",
  ];
  const cells = new Map([["0,0", textCell(OWN_SHEETS.help.title, STYLES.title)]]);
  lines.forEach((line, at) => cells.set(`${at + 2},0`, textCell(line)));
  return {
    name: OWN_SHEETS.help.name,
    rows: [[OWN_SHEETS.help.title], [], ...lines.map((line) => [line])],
    columns: [{ width: HELP_WIDTH }],
    cells,
    rowDefs: rowHeights(
      lines.map((line) => [line]),
      [HELP_WIDTH],
      2,
    ),
    view: { showGridLines: false },
  };
}

/** The questions on how the figures were made, with what was answered last time. */
export function metadataSheet({ edition, language }: Template, answers: readonly MetadataAnswer[]): WriteSheet {
  const { id, question, answer, choices } = METADATA_COLUMNS;
  const title = OWN_SHEETS.metadata.title;
  const about =
    answers.length === 0 ? "For all figures of the file." : "For all figures of the file; as answered last time.";
  const given = new Map(answers.filter(({ table }) => table === "").map((one) => [one.question, one.answer]));
  const rows = edition.metadataQuestions.map((one) => [
    one.id,
    language?.metadata[one.id] ?? one.question,
    given.get(one.id) ?? "",
    (one.answers ?? []).join(" / "),
  ]);
  const table = [[title], [about], [id, question, answer, choices], ...rows];
  const cells = new Map([
    ["0,0", textCell(title, STYLES.title)],
    ["1,0", { ...textCell(about), style: {} }],
  ]);
  [id, question, answer, choices].forEach((text, at) => cells.set(`2,${at}`, textCell(text, STYLES.heading)));
  const looks = [STYLES.quiet, STYLES.wrapped, STYLES.toFill, STYLES.quiet];
  rows.forEach((row, r) => row.forEach((text, c) => cells.set(`${r + 3},${c}`, textCell(text, looks[c]))));
  const dataValidations = edition.metadataQuestions.flatMap((one, at): DataValidation[] =>
    one.answers === null
      ? []
      : [{ type: "list", values: [...one.answers], range: `C${at + 4}`, allowBlank: true, errorStyle: "warning" }],
  );
  return {
    name: OWN_SHEETS.metadata.name,
    rows: table,
    columns: METADATA_WIDTHS.map((width) => ({ width })),
    cells,
    rowDefs: rowHeights(rows, METADATA_WIDTHS, 3),
    dataValidations,
    freezePane: { rows: 3 },
  };
}

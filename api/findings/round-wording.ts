import { define } from "./kind.ts";

/** RND: the round, its sections, and the questions on how figures are made. A coordinator may proof-read these sentences. */

export const sectionNotSpokenFor = define({
  code: "RND-752",
  severity: "notice",
  title: "Section that the file does not speak for",
  explain: (p: { section: string; figures: number; sections: string }) =>
    `${p.section}: ${p.figures === 1 ? "one figure stands" : `${p.figures} figures stand`} in the file, which is sent for ` +
    `${p.sections}. What was accepted of this section before stays; these figures do not count.`,
  advice:
    "Nothing to do if they are another agency's; otherwise name the section among those that the file is sent for.",
});

export const sectionMissing = define({
  code: "RND-753",
  severity: "notice",
  title: "Section without a row",
  explain: (p: { section: string; round: string; why: string }) =>
    `${p.section}: no row in the file, ${p.why}. For ${p.round} it is taken as not reported, never as zero.`,
  advice: "Nothing to do if it follows later or from another agency; otherwise add its rows.",
});

export const answersMissing = define({
  code: "RND-754",
  severity: "notice",
  title: "How the figures were made",
  explain: (p: { answered: number; asked: number; standing: number; open: string }) =>
    `${p.answered} of the ${p.asked} questions on how the figures were made are answered with this file.` +
    (p.standing === 0 ? "" : ` For ${p.standing} more, what was answered last time stands.`) +
    (p.open === "" ? "" : ` Without an answer: ${p.open}.`),
  advice: "Answer them on the sheet Metadata of a template, or in a file of the same name that ends in .meta.csv.",
});

export const olderTemplate = define({
  code: "RND-756",
  severity: "notice",
  title: "Made on an older edition",
  explain: (p: { found: string; edition: string; current: string }) =>
    `The file is of edition ${p.edition}, by ${p.found}; it was read as one of ${p.current}, through what changed in between.`,
  advice: "Nothing to do; a template of this round saves the translation.",
});

export const unknownQuestion = define({
  code: "RND-757",
  severity: "error",
  title: "Answer to an unknown question",
  explain: (p: { where: string; text: string; what: string; suggestion: string }) =>
    `${p.where}: "${p.text}" is no ${p.what}; the answer was not taken.` +
    (p.suggestion === "" ? "" : ` Did you mean "${p.suggestion}"?`),
  advice:
    "Use the ids of the template: a question such as legal_basis; a table such as A or THB.VIC.DET, empty for all.",
});

export const otherAnswer = define({
  code: "RND-758",
  severity: "notice",
  title: "Answer of your own",
  explain: (p: { where: string; question: string; text: string; choices: string }) =>
    `${p.where}: "${p.text}" is none of the answers to choose from (${p.choices}). It stands as it was written: ${p.question}`,
  advice: "Nothing to do if none of them fits.",
});

export const answersUnread = define({
  code: "RND-759",
  severity: "error",
  title: "Answers could not be read",
  explain: (p: { file: string; why: string }) => `${p.file}: ${p.why} The figures were read all the same.`,
  advice: "Write a heading table,question,answer and one answer a row; save it as CSV.",
});

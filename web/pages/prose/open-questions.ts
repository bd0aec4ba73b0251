import type { KeptAnswer, Prose } from "../../../api/contract/prose.ts";
import type { Edition } from "../../../questionnaire/edition.ts";
import { OWN_HEADING } from "./prose-draft.ts";

/** A question with what was answered to it last. */
export interface AskedInWords {
  /** Its id in the questionnaire, or that of what no question asks for. */
  readonly id: string;
  /** Code of its section; empty for the round as a whole. */
  readonly section: string;
  readonly question: string;
  readonly help: string;
  readonly last: { readonly prose: Prose; readonly answer: KeptAnswer } | null;
}

/** The questions of an edition by section, the round as a whole first, each with the last word of the state on it. */
export function questionGroups(
  { openQuestions, sections }: Pick<Edition, "openQuestions" | "sections">,
  sent: readonly Prose[],
): readonly { readonly section: string; readonly label: string; readonly questions: readonly AskedInWords[] }[] {
  const groups = [{ code: "", label: "The round as a whole" }, ...sections];
  return groups.map(({ code, label }) => {
    const asked = openQuestions.filter(({ section }) => section === code);
    const own = code === "" ? [{ id: OWN_HEADING, section: "", question: "Something else", help: OWN_HELP }] : [];
    return {
      section: code,
      label,
      questions: [...asked, ...own].map((each) => ({ ...each, last: lastWord(sent, each.section, each.question) })),
    };
  });
}

const OWN_HELP = "Whatever no question asks for, under a heading of your own.";

function lastWord(sent: readonly Prose[], section: string, question: string): AskedInWords["last"] {
  for (const prose of sent.toReversed()) {
    const answer = prose.answers.find((each) => each.section === section && each.question === question);
    if (answer !== undefined) return { prose, answer };
  }
  return null;
}

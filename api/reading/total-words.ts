import type { Edition } from "../../questionnaire/edition.ts";
import { fold } from "../../questionnaire/fold.ts";
import { findCode } from "../../questionnaire/lookup.ts";
import { restore } from "./lost-letters.ts";

/** Words for a total, in the languages of the 13, beside the names that the questionnaire has for totals; folded. */
export const TOTAL_WORDS: ReadonlySet<string> = new Set(
  "grand total|sum|subtotal|sub total|подытог|промежуточный итог|проміжний підсумок|междинна сума|међузбир|меѓузбир|ara toplam|aralıq cəmi|subtotal general|nëntotali|μερικό σύνολο|итого|всего|усього|разом|общо|всичко|вкупно|укупно|ukupno|total|total general|gjithsej|totali|toplam|genel toplam|cəmi|yekun|σύνολο|γενικό σύνολο|ընդամենը|სულ|ჯამი"
    .split("|")
    .map(fold),
);

const LOST_TOTALS = [...TOTAL_WORDS].map((word) => [word, "_T"] as const);

/** Whether a text says that something is the total, in whatever language: "Total", "Всего", "Общо". */
export function isTotalWord(edition: Edition, text: string): boolean {
  const isLost = restore(text, LOST_TOTALS) !== null;
  return isLost || TOTAL_WORDS.has(fold(text)) || findCode(edition, "sex", text) === "_T";
}

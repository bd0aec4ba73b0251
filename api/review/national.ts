/** What states said in words: quoted as it stands, never edited, with the way back to where it is kept. */

import { dayWords } from "../../web/charts/caption.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import type { NationalWords, Quotation } from "../contract/quotation.ts";
import type { Block, Section } from "../contract/review.ts";
import { list, note, paragraph, section, tableBlock } from "./blocks.ts";
import { plainRows, widths } from "./tables.ts";

/** The words of a round, with the names of those who said them. */
export interface National {
  readonly words: NationalWords;
  readonly edition: Edition;
}

/** Where quotations stand that belong to no chapter, and what is known of all of them. */
export const NATIONAL_ANNEX = "national-contributions";

/** What a release prints of the round of an edition. */
export function nationalOf(words: NationalWords, edition: Edition): National {
  const ofRound = <Said extends { readonly round: string }>(all: readonly Said[]): readonly Said[] =>
    all.filter(({ round }) => round === edition.round.id);
  const { quotations, documents, erased } = words;
  return {
    words: { quotations: ofRound(quotations), documents: ofRound(documents), erased: ofRound(erased) },
    edition,
  };
}

/** The quotations that answer a chapter's section, as its last part; none where there is none. */
export function quotedSection(national: National, chapter: { readonly id: string; readonly section: string }) {
  const own = national.words.quotations.filter((each) => each.section === chapter.section);
  if (own.length === 0) return [];
  return [section(`${chapter.id}-in-words`, "In the words of the states", quoteBlocks(own, national))];
}

/**
 * Quotations outside the chapters, then every answer and document with its hash; null where states said nothing that is
 * printed. What was erased is named with the day and the reason.
 */
export function nationalAnnex(national: National, chapters: readonly { readonly section: string }[]): Section | null {
  const { quotations, documents, erased } = national.words;
  if (quotations.length + documents.length + erased.length === 0) return null;
  const others = quotations.filter((each) => chapters.every((chapter) => chapter.section !== each.section));
  const name = (state: string) => nameOf(national, state);
  const answers = new Map(quotations.map((each) => [`${each.contribution} ${each.sha256}`, each]));
  return section(NATIONAL_ANNEX, "National contributions", [
    paragraph(
      "States answered open questions in words and attached documents. Quotations in this Review are theirs, word for word; the coordinator chose which are printed. The hash identifies a text or a document: any other has another hash.",
    ),
    ...quoteBlocks(others, national),
    ...(answers.size === 0
      ? []
      : [
          tableBlock({
            caption: "Answers quoted, and the SHA-256 of the whole text of each",
            columns: widths(["State", "Contribution", "Received", "SHA-256"], [0.16, 0.19, 0.15, 0.5]),
            rows: plainRows(
              [...answers.values()].map((each) => [
                name(each.state),
                each.contribution,
                dayWords(each.receivedAt),
                each.sha256,
              ]),
            ),
          }),
        ]),
    ...(documents.length === 0
      ? []
      : [
          tableBlock({
            caption: "Documents attached, and their SHA-256",
            columns: widths(
              ["State", "Document", "Contribution", "Received", "SHA-256"],
              [0.14, 0.22, 0.16, 0.12, 0.36],
            ),
            rows: plainRows(
              documents.map((each) => [
                name(each.state),
                each.filename,
                each.contribution,
                dayWords(each.receivedAt),
                each.sha256,
              ]),
            ),
          }),
        ]),
    ...(erased.length === 0
      ? []
      : [
          list(
            erased.map(
              (each) =>
                `${each.contribution} of ${name(each.state)}, which stood here, was erased on ${dayWords(each.erased.at)}: ${each.erased.reason}`,
            ),
          ),
        ]),
  ]);
}

/** Quotations by question, each question once, then by state. */
function quoteBlocks(quotations: readonly Quotation[], national: National): readonly Block[] {
  const byQuestion = Map.groupBy(quotations, ({ question }) => question);
  return [...byQuestion].flatMap(([question, own]) => [
    note(question),
    ...own.map((quotation): Block => ({
      kind: "quote",
      paragraph: 0,
      text: quotation.text,
      language: quotation.language,
      contribution: quotation.contribution,
      attribution: attributionOf(quotation, national),
    })),
  ]);
}

function attributionOf(quotation: Quotation, national: National): string {
  const { state, contribution, receivedAt, onBehalf, isWhole, sha256 } = quotation;
  return [
    nameOf(national, state),
    `${contribution}, received ${dayWords(receivedAt)}`,
    ...(onBehalf === null ? [] : [onBehalf]),
    ...(isWhole ? [] : ["a passage"]),
    `SHA-256 begins with ${sha256.slice(0, 12)}`,
  ].join("; ");
}

function nameOf({ edition }: National, state: string): string {
  return edition.states.find(({ iso3 }) => iso3 === state)?.name ?? state;
}

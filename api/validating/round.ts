import type { Edition } from "../../questionnaire/edition.ts";
import { indicatorOf, sectionOf } from "../../questionnaire/lookup.ts";
import type { CoveringNote, MetadataAnswer } from "../contract/covering-note.ts";
import type { Observation } from "../contract/observation.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { answersMissing, olderTemplate, sectionMissing, sectionNotSpokenFor } from "../findings/round-wording.ts";
import type { Sink } from "../findings/sink.ts";

/**
 * Says that a file was made on an older edition (RND-756): as its sheet "How to fill" says, else as the round does that its
 * name begins with. It is read all the same.
 */
export function sayTemplate(made: string | null, named: string | null, edition: Edition, sink: Sink): void {
  const isOlder = (one: string | null): one is string => one !== null && /^\d{4}-\d{4}$/.test(one) && one < edition.id;
  const older = isOlder(made) ? made : isOlder(named) ? named : null;
  if (older === null) return;
  const found = older === made ? "its sheet How to fill" : "its name";
  sink.say(olderTemplate, WHOLE_FILE, { found, edition: older, current: edition.id }, { found: older });
}

/**
 * Says which sections have figures in the file and are not what it is sent for (RND-752), and which are missing
 * (RND-753): those that it is sent for, or that the state reported in an earlier round and neither now nor before in this
 * one. `here` is how many figures the file has in each. A part of an agency is missing nothing that it is not sent for. Figures that a file withdraws are asked about
 * elsewhere, and so are sections of blank rows.
 */
export function saySections(
  here: ReadonlyMap<string, number>,
  { sections, agency }: Pick<CoveringNote, "sections" | "agency">,
  previous: readonly Observation[],
  edition: Edition,
  sink: Sink,
): void {
  const label = (code: string): string => sectionOf(edition, code)?.label ?? code;
  for (const [section, figures] of sections === null ? [] : here) {
    if (sections?.includes(section) === true) continue;
    const names = (sections ?? []).map(label).join(", ");
    const params = { section: label(section), figures, sections: names === "" ? "no section" : names };
    sink.say(sectionNotSpokenFor, WHOLE_FILE, params, { found: section });
  }
  const reported = sectionsOf(previous, edition);
  for (const { code } of edition.sections) {
    if (here.has(code) || reported.now.has(code)) continue;
    const isNamed = sections?.includes(code) === true;
    if (!isNamed && (sections !== null || agency !== null || !reported.before.has(code))) continue;
    const why = isNamed ? "though it is sent for this section" : "though it was reported in an earlier round";
    sink.say(sectionMissing, WHOLE_FILE, { section: label(code), round: edition.id, why }, { found: code });
  }
}

/** The sections of which figures were accepted: for the years of the edition, and for years before it. */
function sectionsOf(
  previous: readonly Observation[],
  edition: Edition,
): { readonly now: ReadonlySet<string>; readonly before: ReadonlySet<string> } {
  const now = new Set<string>();
  const before = new Set<string>();
  const first = edition.years[0] ?? 0;
  for (const { key, observed } of previous) {
    if ("missing" in observed) continue;
    const section = indicatorOf(edition, key.indicator)?.section;
    if (section === undefined) continue;
    if (edition.years.includes(key.year)) now.add(section);
    else if (key.year < first) before.add(section);
  }
  return { now, before };
}

/**
 * Says which questions on how the figures were made have no answer, and for how many the last one stands (RND-754). Where
 * nobody was ever asked, as in rounds that were compiled, and nothing is answered, nothing is missing.
 */
export function sayAnswers(
  answers: readonly MetadataAnswer[],
  before: readonly MetadataAnswer[],
  { metadataQuestions, round }: Edition,
  sink: Sink,
): void {
  if (answers.length === 0 && before.length === 0 && round.provenance === "compiled") return;
  const given = new Set(answers.map(({ question }) => question));
  const stand = new Set(before.map(({ question }) => question));
  const open = metadataQuestions.filter(({ id }) => !given.has(id));
  if (open.length === 0) return;
  const params = {
    answered: metadataQuestions.length - open.length,
    asked: metadataQuestions.length,
    standing: open.filter(({ id }) => stand.has(id)).length,
    open: open
      .filter(({ id }) => !stand.has(id))
      .map(({ id }) => id.replaceAll("_", " "))
      .join(", "),
  };
  sink.say(answersMissing, WHOLE_FILE, params);
}

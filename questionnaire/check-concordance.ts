import type { Assembled } from "./assembled.ts";
import { beginsWith, endsWith, isAsked } from "./concordance.ts";
import type { Content, Report } from "./content.ts";
import type { Change, Indicator } from "./edition.ts";

/** How many subjects a change leads from and to. */
const SHAPES: Readonly<Record<Change["change"], Readonly<Record<"from" | "to", Count>>>> = {
  added: { from: "none", to: "some" },
  dropped: { from: "some", to: "none" },
  renamed: { from: "one", to: "one" },
  redefined: { from: "one", to: "one" },
  split: { from: "one", to: "several" },
  merged: { from: "several", to: "one" },
};

type Count = "none" | "one" | "some" | "several";

/** Holds the concordance against the questionnaire: it may name only what is defined, and no code means two things in turn. */
export function checkConcordance(content: Content, all: Assembled, report: Report): void {
  const { concordance } = content;
  if (concordance === null) return;
  const editions = new Set(content.editions.map(({ data }) => data.id));
  const known = subjectsOf(all);
  const changes = concordance.data;
  changes.forEach((change, index) => {
    const say = (field: string, message: string): void => report(concordance, [index, field], message);
    if (!editions.has(change.edition)) say("edition", `Edition "${change.edition}" is not in editions/.`);
    checkShape(change, say);
    for (const field of ["from", "to"] as const) {
      for (const subject of change[field]) {
        if (!known.has(subject)) {
          say(
            field,
            `"${subject}" is not in the questionnaire. What was asked stays in its file for the editions that asked it.`,
          );
        }
      }
    }
    const kinds = new Set([...change.from, ...change.to].map(kindOf));
    if (kinds.size > 1) say("to", "What a change leads from and to must be of one kind, and codes of one dimension.");
    checkReading(change, all, say);
    const earlier = changes.slice(0, index);
    for (const subject of new Set([...change.from, ...change.to])) {
      if (endsWith(change, subject) && earlier.some((other) => endsWith(other, subject))) {
        say("from", `"${subject}" was given up already by another entry.`);
      }
      if (beginsWith(change, subject) && changes.some((other) => isUsedBy(other, change, subject))) {
        say("to", `"${subject}" was in use before. A code is never used again: give the new one a code of its own.`);
      }
    }
  });
  checkParents(content, all, changes, report);
}

/** Whether another change gives a subject a meaning too, or had ended it before: then it would be one code of two meanings. */
function isUsedBy(other: Change, change: Change, subject: string): boolean {
  if (other === change) return false;
  return beginsWith(other, subject) || (endsWith(other, subject) && other.edition <= change.edition);
}

function checkShape({ change, from, to, comparable }: Change, say: (field: string, message: string) => void): void {
  for (const [field, subjects] of [
    ["from", from],
    ["to", to],
  ] as const) {
    const count = SHAPES[change][field];
    if (!isCount(subjects.length, count)) say(field, `Of what is ${change}, "${field}" names ${COUNT_WORDS[count]}.`);
  }
  if (change === "renamed" && comparable !== "yes") {
    say("comparable", "Only the code of what is renamed changes: its figures are comparable. Else it is redefined.");
  }
  if (change === "redefined" && comparable === "yes") {
    say(
      "comparable",
      "What is redefined counts something else: its figures are comparable with a break or not at all.",
    );
  }
  if ((change === "redefined" || change === "renamed") && from[0] === to[0]) {
    say("to", "It must have another code than before.");
  }
  if ((change === "added" || change === "dropped") && comparable !== "no") {
    say("comparable", `What is ${change} has nothing to be compared with.`);
  }
}

const COUNT_WORDS: Readonly<Record<Count, string>> = {
  none: "nothing",
  one: "one",
  some: "one or more",
  several: "two or more",
};

function isCount(count: number, wanted: Count): boolean {
  if (wanted === "none") return count === 0;
  return wanted === "one" ? count === 1 : count >= (wanted === "some" ? 1 : 2);
}

/** Figures can be read under another indicator only where it counts the same things in the same units. */
function checkReading(change: Change, { indicators }: Assembled, say: (field: string, message: string) => void): void {
  if (change.comparable === "no" || (change.change !== "renamed" && change.change !== "redefined")) return;
  const of = (subjects: readonly string[]): Indicator | undefined =>
    indicators.find(({ code }) => code === subjects[0]);
  const [before, after] = [of(change.from), of(change.to)];
  if (before === undefined || after === undefined) return;
  const units = before.units.filter((unit) => !after.units.includes(unit));
  if (before.kind !== after.kind || units.length > 0) {
    say("comparable", `${before.code} and ${after.code} differ in kind or units: their figures are not comparable.`);
  }
}

function checkParents(content: Content, all: Assembled, changes: readonly Change[], report: Report): void {
  for (const { data } of content.editions) {
    for (const part of content.codelists) {
      const dimension = all.dimensions.find(({ id }) => id === part.data.id);
      const asks = (code: string): boolean => isAsked(changes, data.id, `${part.data.id}=${code}`);
      for (const { code, parent } of dimension?.codes ?? []) {
        if (parent === null || !asks(code) || asks(parent)) continue;
        report(part, ["codes", code, "parent"], `Edition ${data.id} asks for "${code}", but not for "${parent}".`);
      }
    }
  }
}

function subjectsOf({ indicators, dimensions }: Assembled): ReadonlySet<string> {
  return new Set([
    ...indicators.map(({ code }) => code),
    ...dimensions.flatMap(({ id, codes }) => [id, ...codes.map(({ code }) => `${id}=${code}`)]),
  ]);
}

function kindOf(subject: string): string {
  if (subject.includes(".")) return "indicator";
  return subject.includes("=") ? (subject.split("=")[0] ?? "") : "dimension";
}

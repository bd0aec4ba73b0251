import { assemble } from "./assemble.ts";
import type { Assembled } from "./assembled.ts";
import { checkConcordance } from "./check-concordance.ts";
import { isAsked } from "./concordance.ts";
import type { Content, Part, Report } from "./content.ts";
import type { QuestionnaireProblem } from "./failure.ts";
import { fold } from "./fold.ts";
import { checkIssued } from "./issued.ts";
import { checkLabels } from "./labels.ts";
import { namesOf, stateNames } from "./lookup.ts";
import { checkReferences } from "./references.ts";
import { lineOf } from "./source.ts";
import type { Place } from "./source.ts";

/**
 * Checks what no single file can: references between files, codes and names that must be unique, editions and rounds that
 * belong together. `complete` is false when a file could not be used; then nothing is called unknown, since it may stand
 * in that file.
 */
export function crossCheck(content: Content, complete: boolean, problems: QuestionnaireProblem[]): void {
  const all = assemble(content);
  const report = (part: Part<unknown>, place: Place, message: string): void => {
    problems.push({ file: part.source.path, line: lineOf(part.source, place), message });
  };
  checkStates(content, all, report);
  checkDimensions(content, all, report);
  checkUnits(content, report);
  checkIndicators(content, report);
  checkIds(content, report);
  if (complete) checkReferences(content, all, report);
  if (complete) checkLabels(content, all, report);
  if (complete) checkEditions(content, report);
  if (complete) checkConcordance(content, all, report);
  if (complete) checkIssued(content, all, report);
}

function checkStates(content: Content, all: Assembled, report: Report): void {
  const { states } = content;
  if (states === null) return;
  const seen = new Map<string, string>();
  all.states.forEach((state, index) => {
    for (const name of new Set(stateNames(state))) {
      const other = seen.get(name);
      if (other === undefined) seen.set(name, state.iso3);
      else report(states, [index], `"${name}" means both ${other} and ${state.iso3}. A name must mean one state.`);
    }
  });
}

function checkDimensions(content: Content, all: Assembled, report: Report): void {
  const ids = new Map<string, Part<unknown>>();
  content.codelists.forEach((part, index) => {
    const { id, codes } = part.data;
    const earlier = ids.get(id);
    if (earlier !== undefined) report(part, ["id"], `Dimension "${id}" stands in ${earlier.source.path} already.`);
    ids.set(id, part);
    if (!("_T" in codes)) report(part, ["codes"], `Code "_T" (the total) is missing.`);
    for (const [code, entry] of Object.entries(codes)) {
      if (entry.parent === null) continue;
      if (!(entry.parent in codes))
        report(part, ["codes", code, "parent"], `Parent "${entry.parent}" is no code here.`);
      else if (isOwnAncestor(code, codes)) report(part, ["codes", code, "parent"], `"${code}" contains itself.`);
    }
    checkNames(all.dimensions[index]?.codes ?? [], together(content, `${id}=`), (code, message, other) => {
      const { countries } = content;
      if (code in codes) report(part, ["codes", code], message);
      else if (countries !== null && code in countries.data) report(countries, [code], message);
      // Two members that share a name were reported with the states already.
      else if (countries !== null && other in countries.data) report(countries, [other], message);
      else if (other in codes) report(part, ["codes", other], message);
    });
  });
}

function isOwnAncestor(code: string, codes: Readonly<Record<string, { readonly parent: string | null }>>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = code; at !== null; at = codes[at]?.parent ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function checkUnits(content: Content, report: Report): void {
  const { units } = content;
  if (units === null) return;
  const entries = Object.entries(units.data).map(([code, unit]) => ({ code, ...unit }));
  checkNames(
    entries,
    () => true,
    (code, message) => report(units, [code], message),
  );
}

function checkIndicators(content: Content, report: Report): void {
  const codes = new Map<string, Part<unknown>>();
  const names = content.sections.flatMap((part) =>
    Object.entries(part.data.indicators).map(([code, indicator]) => {
      const earlier = codes.get(code);
      if (earlier !== undefined) {
        report(part, ["indicators", code], `Indicator ${code} stands in ${earlier.source.path} already.`);
      }
      codes.set(code, part);
      return { code, label: indicator.label, aliases: indicator.aliases };
    }),
  );
  checkNames(names, together(content, ""), (code, message) => {
    const part = codes.get(code);
    if (part !== undefined) report(part, ["indicators", code], message);
  });
}

interface Named {
  readonly code: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** Whether some edition asks for two codes at once: what took the place of another may have its names. */
function together(content: Content, before: string): (code: string, other: string) => boolean {
  const changes = content.concordance?.data ?? [];
  return (code, other) =>
    content.editions.length === 0 ||
    content.editions.some(({ data: { id } }) => [code, other].every((one) => isAsked(changes, id, `${before}${one}`)));
}

/** Within one list a name means one code, and no code reads like another. */
function checkNames(
  entries: readonly Named[],
  isTogether: (code: string, other: string) => boolean,
  report: (code: string, message: string, other: string) => void,
): void {
  const codes = new Map(entries.map((entry) => [entry.code.toUpperCase(), entry.code]));
  const owners = new Map<string, string>();
  for (const entry of entries) {
    const last = codes.get(entry.code.toUpperCase()) ?? entry.code;
    if (last !== entry.code) report(entry.code, `Code "${entry.code}" differs from "${last}" only in case.`, last);
    for (const name of new Set(namesOf(entry))) {
      const owner = owners.get(name) ?? entry.code;
      if (owner !== entry.code && isTogether(owner, entry.code)) {
        report(entry.code, `"${name}" means both ${owner} and ${entry.code}.`, owner);
      }
      owners.set(name, owner);
    }
    for (const alias of entry.aliases) {
      const code = codes.get(alias.trim().toUpperCase());
      if (code !== undefined && code !== entry.code && isTogether(code, entry.code)) {
        report(entry.code, `Alias "${alias}" of ${entry.code} is the code ${code}.`, code);
      }
      if (fold(alias) === "") report(entry.code, `Alias "${alias}" has no letter or digit.`, entry.code);
    }
  }
}

function checkIds(content: Content, report: Report): void {
  const unique = (part: Part<readonly { readonly id: string }[]> | null, what: string): void => {
    const seen = new Set<string>();
    part?.data.forEach(({ id }, index) => {
      if (seen.has(id)) report(part, [index, "id"], `${what} "${id}" stands here twice.`);
      seen.add(id);
    });
  };
  unique(content.relations, "Relation");
  unique(content.metadata, "Question");
}

function checkEditions(content: Content, report: Report): void {
  const sections = new Set(content.sections.map(({ data }) => data.code));
  const rounds = new Map(content.rounds.map((part) => [part.data.edition, part]));
  const editions = new Set(content.editions.map(({ data }) => data.id));
  for (const part of content.editions) {
    const { id, years } = part.data;
    const [first, last] = [Math.min(...years), Math.max(...years)];
    if (id !== `${first}-${last}`) report(part, ["years"], `Edition ${id} asks for ${first} to ${last}.`);
    if (!rounds.has(id)) report(part, ["id"], `Edition ${id} has no round in rounds/.`);
    part.data.sections.forEach((code, index) => {
      if (!sections.has(code)) report(part, ["sections", index], `Section "${code}" is not in sections/.`);
    });
  }
  for (const part of content.rounds) {
    const { edition, provenance, statement } = part.data;
    if (!editions.has(edition)) report(part, ["edition"], `Edition "${edition}" is not in editions/.`);
    if (provenance === "compiled" && statement.trim() === "") {
      report(part, ["statement"], "A compiled round must say so in its statement.");
    }
  }
}

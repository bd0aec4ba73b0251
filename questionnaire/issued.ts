import type { Assembled } from "./assembled.ts";
import type { Content, Report } from "./content.ts";

/**
 * The text of `issued.yaml`: every code that was ever asked, with what may not change of it. It only grows, so that a code
 * which was lost or changed its meaning is noticed.
 */
export function issuedText(all: Assembled): string {
  const list = (codes: readonly string[]): string => JSON.stringify(codes).replaceAll(",", ", ");
  return [
    "# Every code that was asked. Written by `npm run questionnaire -- --issue`, which only adds; never edited by hand.",
    "indicators:",
    ...all.indicators.map(
      ({ code, kind, units, dimensions }) =>
        `  ${code}: { kind: ${kind}, units: ${list(units)}, dimensions: ${list(dimensions)} }`,
    ),
    "dimensions:",
    ...all.dimensions.map(({ id, codes }) => `  ${id}: ${codes.map(({ code }) => code).join(" ")}`),
    "",
  ].join("\n");
}

/** Holds the questionnaire against what was issued: codes are never taken back, and a question keeps kind, units and parts. */
export function checkIssued({ issued }: Content, all: Assembled, report: Report): void {
  if (issued === null) return;
  const indicators = new Map(all.indicators.map((one) => [one.code, one]));
  const dimensions = new Map(all.dimensions.map(({ id, codes }) => [id, new Set(codes.map(({ code }) => code))]));
  const gone = (subject: string): string =>
    `${subject} was asked and is gone. Put it back, for the editions that asked it, and say in concordance.yaml since which edition it is not asked and what became of it.`;
  for (const [code, before] of Object.entries(issued.data.indicators)) {
    const now = indicators.get(code);
    const say = (message: string): void => report(issued, ["indicators", code], message);
    if (now === undefined) {
      say(gone(code));
      continue;
    }
    if (now.kind !== before.kind) say(`${code} was asked as a ${before.kind} and is a ${now.kind} now. ${ANOTHER}`);
    const units = before.units.filter((unit) => !now.units.includes(unit));
    if (units.length > 0) say(`${code} was asked in ${units.join(", ")} too. ${ANOTHER}`);
    const lost = before.dimensions.filter((id) => !now.dimensions.includes(id));
    if (lost.length > 0) say(`${code} was asked by ${lost.join(", ")} too. ${ANOTHER}`);
  }
  for (const [id, codes] of Object.entries(issued.data.dimensions)) {
    const now = dimensions.get(id);
    if (now === undefined) report(issued, ["dimensions", id], gone(id));
    else {
      for (const code of codes.split(" ")) {
        if (!now.has(code)) report(issued, ["dimensions", id], gone(`${id}=${code}`));
      }
    }
  }
}

const ANOTHER = "A question that changes is another question, with another code.";

import { determined } from "./determined.ts";
import type { Entry, Equation, Table } from "./table.ts";

/** What decides about the entries of one table. */
export interface Hiding {
  /** Whether what an entry says points at somebody. */
  readonly isSmall: (entry: Entry) => boolean;
  /** Free cells are public elsewhere, and the whole is the headline: they are held against others, never withheld. */
  readonly mayHide: (entry: Entry) => boolean;
  /** What adds up to less than this is as telling as one small count. */
  readonly threshold: number;
}

/**
 * The table with what must not be shown withheld: small counts, and with them whatever would give them away.
 *
 * First by line: nowhere is a single number missing, and nowhere do the missing ones add up to a small count. Then over
 * all lines at once, until elimination finds no withheld number. The partner is the smallest count above zero in a line
 * that needs one, for that loses least; ties go by breakdown, so that equal tables give equal patterns.
 */
export function hide(table: Table, hiding: Hiding): Table {
  const { entries, equations } = table;
  const standings = entries.map((entry) =>
    entry.standing === "shown" && hiding.mayHide(entry) && hiding.isSmall(entry) ? "small" : entry.standing,
  );
  const withhold = (place: number | null): boolean => {
    if (place !== null) standings[place] = "partner";
    return place !== null;
  };
  const current = (): Table => ({
    entries: entries.map((entry, place) => ({ ...entry, standing: standings[place] ?? entry.standing })),
    equations,
  });
  for (let goesOn = current().entries.some(isWithheld); goesOn;) {
    const now = current();
    const line = equations.find(
      (equation) => givesAway(now, equation, hiding) && partnerIn(now, equation, hiding) !== null,
    );
    goesOn = withhold(line === undefined ? partnerOfFound(now, hiding) : partnerIn(now, line, hiding));
  }
  return current();
}

/** Whether somebody withheld stands alone in a line, or the withheld of a line add up to few. */
function givesAway({ entries }: Table, { whole, parts }: Equation, { threshold }: Hiding): boolean {
  const missing = [whole, ...parts].filter((place) => entries[place]?.standing !== "shown");
  if (!missing.some((place) => isWithheld(entries[place]))) return false;
  if (missing.length === 1) return true;
  const sum = numberOf(entries[whole]);
  if (sum === null || entries[whole]?.standing !== "shown") return false;
  const shown = parts.filter((part) => entries[part]?.standing === "shown");
  const left = sum - shown.reduce((added, part) => added + (numberOf(entries[part]) ?? 0), 0);
  return left > 0 && left < threshold;
}

/** The place to withhold as well; null where a line has nothing left. */
function partnerIn({ entries }: Table, { whole, parts }: Equation, { mayHide }: Hiding): number | null {
  const open = (place: number): boolean => {
    const entry = entries[place];
    return entry !== undefined && entry.standing === "shown" && mayHide(entry);
  };
  const sizes = parts
    .filter(open)
    .map((place) => ({ place, size: numberOf(entries[place]) ?? 0 }))
    // Places are in the order of breakdowns.
    .toSorted((a, b) => a.size - b.size || a.place - b.place);
  const positive = sizes.find(({ size }) => size > 0);
  if (positive !== undefined) return positive.place;
  // A zero can only give way upwards: it is the last resort.
  return open(whole) ? whole : (sizes[0]?.place ?? null);
}

/** A partner for the first withheld number that all lines together reveal; null where none is, or none is left to give. */
function partnerOfFound(table: Table, hiding: Hiding): number | null {
  const { entries, equations } = table;
  const unknown = new Set(entries.flatMap(({ standing }, place) => (standing === "shown" ? [] : [place])));
  const found = [...determined(equations, unknown)].filter((place) => isWithheld(entries[place]));
  for (const place of found) {
    const around = equations.filter(({ whole, parts }) => whole === place || parts.includes(place));
    // Its own lines first; where they have nothing left, any line.
    for (const equation of [...around, ...equations]) {
      const partner = partnerIn(table, equation, hiding);
      if (partner !== null) return partner;
    }
  }
  return null;
}

/** Withheld by us, or kept by the state itself: neither is to be found out. */
function isWithheld(entry: Entry | undefined): boolean {
  if (entry === undefined) return false;
  return entry.standing === "small" || entry.standing === "partner" || entry.cell?.status === "confidential";
}

/** The least that a number may be; none where there is no number. */
function numberOf(entry: Entry | undefined): number | null {
  return entry?.cell?.low ?? null;
}

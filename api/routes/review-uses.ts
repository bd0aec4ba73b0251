import type { Edition } from "../../questionnaire/edition.ts";
import { withReview } from "../aggregates/release-diff-words.ts";
import { createMemory } from "../aggregates/memory.ts";
import type { ReviewUse } from "../contract/cell-uses.ts";
import type { CellChange, ReleaseDiff } from "../contract/release-diff.ts";
import { type ReviewUses, reviewUses, usesOfAny } from "../review/uses.ts";
import type { Answers, Deps } from "./context.ts";
import { ready } from "./ready.ts";
import { builtReview } from "./reviews.ts";

/** Which place of a Review rests on which cell is the same for a release as long as it lives. */
const rememberUses = createMemory<ReviewUses>(24);

/** A Review looks back beyond its own years, for context and for jumps into them. */
const YEARS_BEFORE = 4;

/** The places of the Reviews over a frozen release that rest on any of these cells, in the order of the periods. */
export async function placesOf(
  deps: Deps,
  release: string,
  cells: readonly string[],
  years: ReadonlySet<number>,
): Promise<readonly { readonly period: string; readonly uses: readonly ReviewUse[] }[]> {
  const answers = ready(deps);
  const found = [];
  for (const edition of deps.editions.filter((each) => looksAt(each, years))) {
    const uses = usesOfAny(await usesOver(answers, edition, release), cells);
    if (uses.length > 0) found.push({ period: edition.id, uses });
  }
  return found;
}

/**
 * A diff with the places of the Review that it touches: in the later release, and for what it withdrew in the earlier.
 * Of a later side that is not frozen there is no Review yet; then they are those that would have to be written anew.
 */
export async function diffWithReview(deps: Deps, diff: ReleaseDiff): Promise<ReleaseDiff> {
  const isFrozen = ready(deps)
    .releases()
    .some((release) => release.id === diff.later.id);
  const years = new Set(diff.cells.map((change) => change.year));
  const told = diff.cells.filter((change) => change.kind !== "withheld");
  const later = isFrozen ? cellsOf(told, (change) => change.after) : [];
  const gone = told.filter((change) => !isFrozen || change.kind === "withdrawn");
  const earlier = cellsOf(gone, (change) => change.before);
  const review: ReleaseDiff["review"] = [];
  for (const [release, cells] of [
    [diff.later.id, later],
    [diff.earlier.id, earlier],
  ] as const) {
    if (cells.length === 0) continue;
    const places = await placesOf(deps, release, cells, years);
    review.push(...places.map(({ period, uses }) => ({ period, release, uses: [...uses] })));
  }
  return withReview(diff, review);
}

function cellsOf(
  changes: readonly CellChange[],
  side: (change: CellChange) => CellChange["before"],
): readonly string[] {
  return changes.flatMap((change) => side(change)?.cell ?? []);
}

function looksAt({ years }: Edition, wanted: ReadonlySet<number>): boolean {
  const [from, to] = [(years[0] ?? 0) - YEARS_BEFORE, years.at(-1) ?? 0];
  return [...wanted].some((year) => year >= from && year <= to);
}

function usesOver(answers: Answers, edition: Edition, release: string): Promise<ReviewUses> {
  const key = `${edition.id} ${release}`;
  return rememberUses(answers, key, async () => reviewUses(await builtReview(answers, edition, release)));
}

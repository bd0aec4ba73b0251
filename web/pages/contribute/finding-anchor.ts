/** The id of a finding's place in the page. */
export function findingAnchor(id: string): string {
  return `finding-${id}`;
}

/** The id of the heading over the findings. */
export const FINDINGS_TITLE = "findings-title";

/** Puts the focus back on a finding, opening what it is folded into; on the heading where it is not listed. */
export function focusFinding(id: string): void {
  const anchor = document.getElementById(findingAnchor(id));
  const entry = anchor?.closest("li") ?? document.getElementById(FINDINGS_TITLE);
  if (entry === null) return;
  for (let fold = entry.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  const target = entry.querySelector<HTMLElement>("button") ?? entry;
  target.focus({ preventScroll: true });
  entry.scrollIntoView({ block: "center" });
}

/** Where a finding stands among those listed, counted from 0; -1 where it is not. */
export function placeInList(id: string): number {
  return listed().findIndex((entry) => entry.id === findingAnchor(id));
}

/** Puts the focus, where it was lost with its finding, on what stands in that place of the list now. */
export function focusPlace(place: number): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const entries = listed();
  const entry = entries[Math.min(place, entries.length - 1)];
  focusFinding(entry?.id.slice(findingAnchor("").length) ?? "");
}

function listed(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`li[id^="${findingAnchor("")}"]`)];
}

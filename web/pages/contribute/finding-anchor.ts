/** The id of a finding's place in the page. */
export function findingAnchor(id: string): string {
  return `finding-${id}`;
}

/** The id of the heading over the findings. */
export const FINDINGS_TITLE = "findings-title";

/** Puts the focus back on a finding, opening what it is folded into; on the heading where it is not listed. */
export function focusFinding(id: string): void {
  const entry = document.getElementById(findingAnchor(id)) ?? document.getElementById(FINDINGS_TITLE);
  if (entry === null) return;
  for (let fold = entry.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  const target = entry.querySelector<HTMLElement>("button") ?? entry;
  target.focus({ preventScroll: true });
  entry.scrollIntoView({ block: "center" });
}

/** The id of a finding's place in the page. */
export function findingAnchor(id: string): string {
  return `finding-${id}`;
}

/** Puts the focus back on a finding, opening what it is folded into. */
export function focusFinding(id: string): void {
  const entry = document.getElementById(findingAnchor(id));
  if (entry === null) return;
  for (let fold = entry.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  const target = entry.querySelector<HTMLElement>("button") ?? entry;
  target.focus({ preventScroll: true });
  entry.scrollIntoView({ block: "center" });
}

/** HTML that is known to be safe: made by `markup` from escaped text and other markup. */
export interface Markup {
  readonly html: string;
}

type Slot = string | number | Markup | null | readonly Markup[];

/** Writes HTML; texts and numbers in slots are escaped, markup is taken as it is, null is nothing. */
export function markup(words: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  return { html: words.map((word, at) => word + slotHtml(slots[at] ?? null)).join("") };
}

/** Takes a text as HTML. For what the product drew itself (SVG, CSS), never for a text of a file or a reader. */
export function trusted(html: string): Markup {
  return { html };
}

function slotHtml(slot: Slot): string {
  if (slot === null) return "";
  if (typeof slot === "string" || typeof slot === "number") return escapeHtml(String(slot));
  if ("html" in slot) return slot.html;
  return slot.map((each) => each.html).join("");
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

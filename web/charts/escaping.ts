/** Text that stands inside markup. */

/** Text made safe to stand in HTML or SVG. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const LONGEST = 60;

/**
 * A text of the sender's file as it stands in a message: shortened, with invisible characters spelt out, so that what
 * is printed can be found again. The end of a line within a cell is a blank.
 */
export function quote(text: string): string {
  const visible = text.replaceAll(/\s*[\r\n]+\s*/g, " ").replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, spell);
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST - 1)}…` : visible;
}

/** A character by its number: `U+200B`. */
export function spell(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

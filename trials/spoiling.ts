import type { Random } from "./random.ts";

/** Texts that have broken readers of tables before, and what offices really write in a cell. */
export const ODD_CELLS = [
  ..."|0|-0|12|1.234|1,234|1 234|12,5|1e3|1E400|NaN|Infinity|-1|--|-|–|:|x|c|<5|<|>99|1-4|4-1|~12|12 (p)|(12)|50 %|12 kg".split(
    "|",
  ),
  ..."2018|2018-01-01|1-Apr|31.12.2019|2018/19|#REF!|#DIV/0!|=1+1|=cmd()|@SUM(A1)|THB.VIC.DET|DRG.SZR.QKG|_T|_U|F|M|HER".split(
    "|",
  ),
  ..."persons|kg|кг|κιλά|հատ|ROU|Türkiye|İstanbul|ı|Македонија|საქართველო|null|undefined|true|__proto__|constructor".split(
    "|",
  ),
  "\u0000",
  "\u00a0",
  "\u200b",
  "\u202e12",
  "\ufeff",
  "\ufffd",
  "\ud800",
  "e\u0301",
  '"',
  '""',
  '"a"b',
  "'12",
  "a\nb",
  "\t",
  "\r",
  "١٢",
  "１２",
  "9".repeat(400),
  "0.".padEnd(60, "3"),
  "x".repeat(5000),
];

/** The ends of lines that there are, and some that are none. */
export const LINE_ENDS = ["\n", "\r\n", "\r", "\n\r", "\r\r\n", "\u2028", "\v", "\f", "\u0085"];

/** Bytes changed, cut out, doubled, put in or moved, once to `most` times. */
export function spoiltBytes(bytes: Uint8Array, most: number, random: Random): Uint8Array {
  let spoilt = bytes;
  for (let left = 1 + random.below(most); left > 0; left -= 1) spoilt = spoiltOnce(spoilt, random);
  return spoilt;
}

function spoiltOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + random.below(40));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  const put = (...pieces: readonly Uint8Array[]): Uint8Array => joined([before, ...pieces, after]);
  switch (random.below(6)) {
    case 0:
      return put();
    case 1:
      return put(part, part);
    case 2:
      return put(Uint8Array.from(random.many(part.length, () => random.below(256))));
    case 3:
      return put(part, new TextEncoder().encode(random.one(ODD_CELLS)));
    case 4:
      return put(part.toReversed());
    default:
      return put(part.map((byte) => byte ^ (1 << random.below(8))));
  }
}

/** A table with cells put in the place of others, rows cut short, doubled or in another order. */
export function spoiltRows(rows: readonly (readonly string[])[], random: Random): readonly (readonly string[])[] {
  const spoilt = rows.map((row) => [...row]);
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    const at = random.below(spoilt.length);
    const row = spoilt[at] ?? [];
    const choice = random.below(6);
    if (choice < 3) row[random.below(row.length + 1)] = random.one(ODD_CELLS);
    else if (choice === 3) row.splice(random.below(row.length + 1), 1 + random.below(3));
    else if (choice === 4) spoilt.splice(random.below(spoilt.length + 1), 0, [...row]);
    else spoilt[at] = row.toReversed();
  }
  return spoilt;
}

/** Pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

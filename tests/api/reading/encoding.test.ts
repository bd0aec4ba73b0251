import { expect, test } from "vitest";

import { createSink } from "../../../api/findings/sink.ts";
import { decode, type Decoding } from "../../../api/reading/encoding.ts";
import { isKnownName } from "../../../api/reading/heading-words.ts";
import { stateOf } from "../../../questionnaire/lookup.ts";
import { encode } from "../../support/code-page.ts";
import { edition } from "../../support/edition.ts";

const EDITION = edition();

/** What decoding is given for a state: its code page and the names of the questionnaire. */
function sentBy(iso3: string, chosen: string | null = null): Decoding {
  const sender = stateOf(EDITION, iso3);
  if (sender === null) throw new Error(`${iso3} is no member.`);
  return { sender, isKnown: (text) => isKnownName(EDITION, text), chosen };
}

const TURKEY = sentBy("TUR");

/** UTF-16 without a byte order mark. */
function utf16(text: string, order: "little" | "big"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), order === "little");
  }
  return bytes;
}

test("valid UTF-8 is UTF-8, with or without a mark", () => {
  const sink = createSink();
  const text = "indicator,year\nTürkiye,2019\n";
  const plain = new TextEncoder().encode(text);
  expect(decode(plain, TURKEY, sink)).toMatchObject({ text, encoding: "utf-8", by: "valid-utf-8", bom: false });
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...plain]);
  expect(decode(marked, TURKEY, sink)).toMatchObject({ text, encoding: "utf-8", by: "bom", bom: true });
  expect(sink.drafts).toEqual([]);
});

test("UTF-16 is known by its mark", () => {
  const text = "indicator\tyear\n";
  const little = new Uint8Array([0xff, 0xfe, ...utf16(text, "little")]);
  const big = new Uint8Array([0xfe, 0xff, ...utf16(text, "big")]);
  expect(decode(little, TURKEY, createSink())).toMatchObject({ text, encoding: "utf-16le", bom: true });
  expect(decode(big, TURKEY, createSink())).toMatchObject({ text, encoding: "utf-16be", bom: true });
});

test.each(["little", "big"] as const)(
  "UTF-16 without a mark is known by its empty bytes, %s endian, and said",
  (order) => {
    const sink = createSink();
    const text = "indicator\tyear\tvalue\nПоказатель\t2019\t12\n";
    const expected = order === "little" ? "utf-16le" : "utf-16be";
    expect(decode(utf16(text, order), TURKEY, sink)).toMatchObject({ text, encoding: expected, by: "nul-parity" });
    expect(sink.drafts.map(({ code }) => code)).toEqual(["ENC-104"]);
  },
);

test("what is not UTF-8 is read in the code page of the sending state, and confirmation is asked for", () => {
  const sink = createSink();
  // "İstanbul şehri" in windows-1254.
  const bytes = new Uint8Array([0xdd, ...ascii("stanbul "), 0xfe, ...ascii("ehri")]);
  const decoded = decode(bytes, TURKEY, sink);
  expect(decoded).toMatchObject({
    text: "İstanbul şehri",
    encoding: "windows-1254",
    by: "state-code-page",
    bom: false,
  });
  expect(decoded.alternatives).toEqual(["windows-1252", "macintosh"]);
  expect(sink.drafts).toHaveLength(1);
  expect(sink.drafts[0]).toMatchObject({ code: "ENC-101", severity: "notice" });
  expect(sink.drafts[0]?.message).toContain("windows-1254, the usual code page of Türkiye");
  expect(sink.drafts[0]?.message).toContain("İstanbul şehri");
});

/** A heading row and a label as offices of the state write them. */
const HABITS: readonly (readonly [string, string, string])[] = [
  ["BGR", "Показател;Година;Стойност\nжени;2019;12\n", "windows-1251 koi8-r ibm866 iso-8859-5 x-mac-cyrillic"],
  ["RUS", "Показатель;Год;Значение\nженщины;2019;12\n", "windows-1251 koi8-r ibm866 iso-8859-5 x-mac-cyrillic"],
  ["UKR", "Показник;Рік;Значення\nЖінки та дівчата;2019;12\n", "windows-1251 koi8-u iso-8859-5"],
  ["MKD", "Показател;Година;Вредност\nВкупно;2019;12\n", "windows-1251 iso-8859-5"],
  ["SRB", "Показатељ;Година;Вредност\nукупно;2019;12\n", "windows-1251 iso-8859-5"],
  ["SRB", "Pokazatelj;Godina;Vrednost\nžene;2019;oružje\n", "windows-1250 iso-8859-2"],
  ["ROU", "Indicator;An;Unitate de măsură\nfemei;2019;în\n", "windows-1250"],
  ["GRC", "Δείκτης;Έτος;Τιμή\nγυναίκες;2019;12\n", "windows-1253"],
  ["TUR", "Gösterge;Yıl;Değer\nTürkiye;2019;12\n", "windows-1254"],
  ["AZE", "Göstərici;İl;Ölçü vahidi\nqadınlar;2019;12\n".replaceAll("ə", "?"), "windows-1254"],
  ["ALB", "Treguesi;Viti;Njësia\nvajza;2019;çështje\n", "windows-1252"],
  ["MDA", "Показатель;Год;Значение\nженщины;2019;12\n", "windows-1251 koi8-r ibm866"],
  ["GEO", "Показатель;Год;Значение\nженщины;2019;12\n", "windows-1251 koi8-r"],
];

test.each(HABITS.flatMap(([state, text, pages]) => pages.split(" ").map((page) => [state, page, text] as const)))(
  "%s: a file saved in %s is read as it was written, and confirmation is asked for",
  (state, page, text) => {
    const sink = createSink();
    expect(decode(encode(text, page), sentBy(state), sink).text).toBe(text);
    expect(sink.drafts.map(({ code }) => code)).toEqual(["ENC-101"]);
  },
);

test("where two code pages spell a note about equally well, the better is proposed and the sender is asked", () => {
  const sink = createSink();
  // One letter only: č in Central European, и in Cyrillic; both are Serbian.
  const bytes = Uint8Array.of(...ascii("indicator;note\nX;"), 0xe8, 0x0a);
  decode(bytes, sentBy("SRB"), sink);
  expect(sink.drafts.map(({ code, severity }) => [code, severity])).toEqual([["ENC-102", "warning"]]);
  expect(sink.drafts[0]?.suggestion?.kind).toBe("encoding");
});

test("an encoding that the sender chose is taken without a word", () => {
  const sink = createSink();
  const decoded = decode(encode("Čačak\n", "windows-1250"), sentBy("SRB", "windows-1250"), sink);
  expect(decoded).toMatchObject({ text: "Čačak\n", encoding: "windows-1250", by: "chosen" });
  expect(sink.drafts).toEqual([]);
});

test("letters of a state whose alphabet is in no code page are said to be lost, not read as Western European", () => {
  const sink = createSink();
  decode(new Uint8Array([0x93, ...ascii("note"), 0x94]), sentBy("GEO"), sink);
  expect(sink.drafts.map(({ code }) => code)).toEqual(["ENC-111"]);
  expect(sink.drafts[0]?.message).toContain("no code page has the alphabet of Georgia");
});

function ascii(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

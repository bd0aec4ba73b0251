import { expect, test } from "vitest";

import { createSink } from "../../../api/findings/sink.ts";
import { decode } from "../../../api/reading/encoding.ts";

const TURKEY = { name: "Türkiye", codePage: "windows-1254" };
const GEORGIA = { name: "Georgia", codePage: null };

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
  expect(decode(bytes, TURKEY, sink)).toEqual({
    text: "İstanbul şehri",
    encoding: "windows-1254",
    by: "state-code-page",
    alternatives: ["windows-1250", "windows-1251", "windows-1252", "windows-1253"],
    bom: false,
  });
  expect(sink.drafts).toHaveLength(1);
  expect(sink.drafts[0]).toMatchObject({ code: "ENC-101", severity: "notice" });
  expect(sink.drafts[0]?.message).toContain("windows-1254, the usual code page of Türkiye");
  expect(sink.drafts[0]?.message).toContain("İstanbul şehri");
});

test("a state whose alphabet is in no code page gets Western European, with the others as alternatives", () => {
  const decoded = decode(new Uint8Array([0x93, ...ascii("note"), 0x94]), GEORGIA, createSink());
  expect(decoded).toMatchObject({ text: "“note”", encoding: "windows-1252" });
  expect(decoded.alternatives).toContain("windows-1251");
});

function ascii(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

import { expect, test } from "vitest";
import { canonicalJson, fold, freezeDeep } from "../../questionnaire/index.ts";

test.each([
  ["HEROİN", "heroin"],
  ["HEROIN", "heroin"],
  ["Kadın", "kadin"],
  ["KADIN", "kadin"],
  ["  TÜRKİYE ", "turkiye"],
  ["Côte d’Ivoire", "cote d ivoire"],
  ["Moldova, Republic of", "moldova republic of"],
  ["Bosnia\u00a0and Herzegovina", "bosnia and herzegovina"],
  ["România", "romania"],
  ["Ἑλλάς", "ελλασ"],
  ["ΕΛΛΑΣ", "ελλασ"],
  ["Україна", "украіна"],
])("%j is compared as %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("the two ways of writing Romanian letters are one", () => {
  expect(fold("Judeţ, aceşti")).toBe(fold("Județ, acești"));
});

test("signs that tell units apart stay", () => {
  expect(fold("USD/g")).toBe("usd/g");
  expect(fold("%")).toBe("%");
  expect(fold("<18")).toBe("<18");
});

test("canonical JSON does not depend on the order in which fields were written", () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: "x" }] })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
});

test("a frozen value cannot be changed anywhere inside", () => {
  const value = freezeDeep({ list: [{ name: "a" }] });
  expect(() => value.list.push({ name: "b" })).toThrow(TypeError);
  expect(() => Object.assign(value.list[0] ?? {}, { name: "b" })).toThrow(TypeError);
});

import { expect, test } from "vitest";

import { editionsIn, editionsText } from "../../../web/check/editions.ts";
import { tableCsv } from "../../../web/check/table-csv.ts";
import { editions } from "../../support/edition.ts";

test("all four editions come back as they were, from a text shorter than two of them", () => {
  const all = editions();
  const text = editionsText(all);
  expect(all.length).toBeGreaterThan(3);
  expect(editionsIn(text)).toEqual(all);
  expect(text.length).toBeLessThan(JSON.stringify(all[0]).length * 2);
});

test("no text of the questionnaire ends the element that holds it", () => {
  const [first] = editions();
  if (first === undefined) throw new Error("There is no edition.");
  const strange = { ...first, title: "</script><script>" };
  expect(editionsText([first, strange])).not.toContain("</script");
  expect(editionsIn(editionsText([first, strange]))[1]?.title).toBe("</script><script>");
});

test("rows become CSV that a spreadsheet opens in the right letters", () => {
  expect(
    tableCsv([
      ["Țară", 'a "b"'],
      ["1,5", ""],
    ]),
  ).toBe('\ufeffȚară,"a ""b"""\r\n"1,5",\r\n');
});

import fc from "fast-check";
import { expect, test } from "vitest";

import { reportSchema } from "../../../api/contract/report.ts";
import { check, codesOf, fixture } from "../../support/check.ts";

const HEADINGS = "indicator,year,sex,unit,value,flag,note";
const ROW = "THB.VIC.DET,2018,,persons,12,,";

/** Longer than this is a hang. It is no benchmark: the machine may be busy. */
const HANG = 10_000;

test.each([
  ["a million columns", `${",".repeat(1_000_000)}\n`],
  ["a million columns behind a sound heading", `${HEADINGS}\n${",".repeat(1_000_000)}\n`],
  ["two million lines of one character", "x\n".repeat(2_000_000)],
  ["two million blank rows below a sound heading", `${HEADINGS}\n${"\n".repeat(2_000_000)}`],
  ["a cell of a megabyte", `${HEADINGS}\n${ROW}${"x".repeat(1_000_000)}\n`],
  ["a quoted cell of a megabyte in many lines", `${HEADINGS}\n${ROW}"${"x\n".repeat(500_000)}"\n`],
  ["a quotation mark that opens and never closes", `${HEADINGS}\n${ROW}"${`\n${ROW}`.repeat(100_000)}`],
  ["a megabyte of quotation marks", `${HEADINGS}\n${'"'.repeat(90_000)}\n`],
  ["quotation marks in every cell, none closed rightly", `${HEADINGS}\n${`"a"b,`.repeat(15_000)}\n`],
  [
    "headings that are names of object properties",
    "__proto__,constructor,toString,indicator,year,value\n1,2,3,THB.VIC.DET,2018,x\n",
  ],
  [
    "codes that are names of object properties",
    `${HEADINGS}\n__proto__,2018,constructor,toString,hasOwnProperty,valueOf,\n`,
  ],
  [
    "a thousand unknown names a letter apart",
    `${HEADINGS}\n${Array.from({ length: 1000 }, (_, at) => `THB.VIC.D${at},2018,,persons,1,,`).join("\n")}`,
  ],
  ["a hundred thousand rows, each wrong", `${HEADINGS}\n${"THB.VIC.XXX,1800,Q,bushels,-1,Z,\u0000\n".repeat(100_000)}`],
  ["a number of a thousand digits", `${HEADINGS}\nTHB.VIC.DET,2018,,persons,${"9".repeat(1000)},,\n`],
  ["a name of ninety thousand letters", `${HEADINGS}\n${"é".repeat(90_000)},2018,,persons,12,,\n`],
])("%s: a clear finding, no crash, no hang", (_, text) => {
  const start = performance.now();
  const { report } = check(text);
  expect(performance.now() - start).toBeLessThan(HANG);
  expect(report.findings.length).toBeGreaterThan(0);
  expect(["rejected", "has-errors", "needs-explanation"]).toContain(report.verdict);
  for (const { message, found } of report.findings) {
    expect(message.length).toBeLessThan(1000);
    expect((found ?? "").length).toBeLessThan(100);
  }
});

test("findings beyond the first thousand of a code are counted, and it is said that they are not listed", () => {
  const { report } = check(`${HEADINGS}\n${"THB.VIC.XXX,2018,,persons,1,,\n".repeat(1500)}`);
  expect(report.counts.error).toBe(1500);
  expect(report.counts.rowsQuarantined).toBe(1500);
  expect(report.groups.find(({ code }) => code === "COD-351")).toMatchObject({ count: 1500 });
  expect(report.truncated).toEqual({ code: "COD-351", shown: report.findings.length, total: 1500 });
});

test("lone surrogates of UTF-16 are shown as lost, never passed on", () => {
  const units = new Uint16Array(Array.from(`\ufeff${HEADINGS}\n${ROW}`, (character) => character.charCodeAt(0)));
  const bytes = new Uint8Array(new Uint16Array([...units, 0xd800, 0x41, 0xdc00, 0x0a]).buffer);
  const checked = check(bytes);
  expect(codesOf(checked)).toEqual(["ENC-103"]);
  expect(checked.observations[0]?.note).toBe("\ufffdA\ufffd");
});

test("bytes at random never throw, and always give a report that keeps the contract", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      const { report } = check(bytes);
      expect(reportSchema.parse(structuredClone(report))).toEqual(report);
    }),
    { seed: 20260101, numRuns: 300 },
  );
});

test("tables of odd cells never throw; every row is kept or set aside, and every finding has a place and advice", () => {
  const odd = fc.oneof(
    fc.constantFrom(
      "",
      "THB.VIC.DET",
      "2018",
      "F",
      "_T",
      "persons",
      "12",
      "<5",
      ":",
      "-",
      "1.234",
      "12,5",
      '"',
      '"a"',
      "\u0000",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const rows = fc.array(fc.array(odd, { maxLength: 9 }), { maxLength: 20 });
  const layout = fc.record({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    newline: fc.constantFrom("\n", "\r\n", "\r"),
    rows,
  });
  fc.assert(
    fc.property(layout, ({ delimiter, newline, rows: cells }) => {
      const headings = HEADINGS.replaceAll(",", delimiter);
      const text = [headings, ...cells.map((row) => row.join(delimiter))].join(newline);
      const { report, observations, quarantined } = check(text);
      const { rowsAccepted, rowsQuarantined } = report.counts;
      expect(rowsAccepted).toBeGreaterThanOrEqual(0);
      const most = report.verdict === "rejected" ? 0 : rowsAccepted + rowsQuarantined;
      expect(observations.length + quarantined.length).toBeLessThanOrEqual(most);
      expect(rowsAccepted + rowsQuarantined).toBeLessThanOrEqual(cells.length * 4);
      for (const finding of report.findings) expect(finding.fix).not.toBe("");
    }),
    { seed: 20260102, numRuns: 400 },
  );
});

test("a contribution with bytes changed, cut out or doubled never throws", () => {
  const bytes = fixture("clean.csv");
  const damage = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255), length: fc.nat(30) });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), fc.boolean(), (damages, cut) => {
      let damaged = bytes.slice();
      for (const { at, byte, length } of damages) {
        if (cut) damaged = new Uint8Array([...damaged.slice(0, at), ...damaged.slice(at + length)]);
        else damaged.set([byte], Math.min(at, damaged.length - 1));
      }
      const { report } = check(damaged);
      expect(reportSchema.parse(structuredClone(report))).toEqual(report);
    }),
    { seed: 20260103, numRuns: 300 },
  );
});

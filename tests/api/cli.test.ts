import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { runCommand } from "../../api/cli.ts";
import { openRecord } from "../../api/record/record-store.ts";

const ROMANIA = join(process.cwd(), "datasets/contributions/ROU-2018-2020.csv");
const SENDER = ["--state", "ROU", "--round", "2018-2020"];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "euxine-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command in a folder of its own and gives its exit code and what it wrote. */
async function run(...words: string[]): Promise<{ code: number; printed: string; complained: string }> {
  let printed = "";
  let complained = "";
  const code = await runCommand(words, {
    print: (text) => {
      printed += `${text}\n`;
    },
    complain: (text) => {
      complained += `${text}\n`;
    },
    environment: { EUXINE_DATA: join(folder, "data"), INIT_CWD: folder },
  });
  return { code, printed, complained };
}

test("a file in order ends with 0, also before there is any record, and stores nothing", async () => {
  writeFileSync(join(folder, "clean.csv"), "indicator,year,unit,value\r\nTHB.VIC.DET,2018,persons,497\r\n");
  const { code, printed } = await run("check", "clean.csv", ...SENDER);
  expect(printed).toMatch(
    /^clean\.csv \(ROU, round 2018-2020\) is in order\.\nRead as csv, utf-8, cells separated by ","/,
  );
  expect(code).toBe(0);
  expect(existsSync(join(folder, "data"))).toBe(false);
});

test("a file with findings ends with 1 and says where, what and what to do", async () => {
  writeFileSync(
    join(folder, "wrong.csv"),
    "indicator,year,unit,value\r\nTHB.VIC.DET,2018,persons,many\r\nTHB.VIC.DET,2019,persons,12\r\n",
  );
  const { code, printed } = await run("check", "wrong.csv", ...SENDER);
  expect(code).toBe(1);
  expect(printed).toMatch(/error CEL-301 {2}line 2, column 4, D2\n {2}.*"many" is not a number\.\n {2}-> \w/);
});

test("answers that lie beside a file go with it, and it is said that they do", async () => {
  writeFileSync(join(folder, "answered.csv"), "indicator,year,unit,value\r\nTHB.VIC.DET,2018,persons,497\r\n");
  writeFileSync(
    join(folder, "answered.meta.csv"),
    "table,question,answer\r\n,agency,Ministry of Interior\r\n,legal_bases,210\r\n",
  );
  const checked = await run("check", "answered.csv", ...SENDER);
  expect([checked.code, checked.complained]).toEqual([1, "With the answers in answered.meta.csv.\n"]);
  expect(checked.printed).toContain('answered.meta.csv, line 3: "legal_bases" is no question');
  expect(checked.printed).toContain("1 of the 12 questions on how the figures were made are answered");
  const sent = await run("send", "answered.csv", "--state", "BGR", "--round", "2018-2020");
  expect(sent.code).toBe(0);
  const record = openRecord(join(folder, "data"), { readOnly: true });
  const [kept] = record.contributions({ state: "BGR" });
  expect(record.note(kept?.number ?? 0).answers).toEqual([
    { table: "", question: "agency", answer: "Ministry of Interior" },
  ]);
  expect(record.remembered("BGR").answers).toEqual(record.note(kept?.number ?? 0).answers);
  record.close();
  rmSync(join(folder, "data"), { recursive: true });
});

test("a file that cannot be read ends with 2", async () => {
  writeFileSync(join(folder, "empty.csv"), "");
  expect((await run("check", "empty.csv", ...SENDER)).code).toBe(2);
  const missing = await run("check", "no-such.csv", ...SENDER);
  expect(missing.code).toBe(2);
  expect(missing.complained).toContain(`There is no file ${join(folder, "no-such.csv")}`);
});

test("--json gives the report as data and nothing else", async () => {
  const { code, printed } = await run("check", ROMANIA, ...SENDER, "--json");
  const report: { verdict: string } = JSON.parse(printed);
  expect(report).toMatchObject({ schema: "euxine.validation-report/1", file: { name: "ROU-2018-2020.csv" } });
  expect(code).toBe(report.verdict === "clean" ? 0 : 1);
});

test("a file is sent on behalf of a state, once, and released", async () => {
  const first = await run("send", ROMANIA, "--state", "Romania", "--round", "2018-2020", "--on-behalf", "NV 12/2024");
  expect([first.code, first.printed]).toEqual([0, expect.stringContaining("Kept as ROU-2018-2020-v1.")]);
  const second = await run("send", ROMANIA, ...SENDER);
  expect([second.code, second.printed]).toEqual([0, expect.stringContaining("Received before as ROU-2018-2020-v1.")]);
  const release = await run("release", "--note", "For the meeting");
  expect([release.code, release.printed]).toEqual([0, "r1: 1 contributions, read from now on.\n"]);
  const record = openRecord(join(folder, "data"), { readOnly: true });
  expect(record.contributions()).toMatchObject([
    { id: "ROU-2018-2020-v1", onBehalf: "NV 12/2024", provenance: "compiled" },
  ]);
  record.close();
});

test("a file of one's own is sent, not compiled, and a rejected one leaves no trace", async () => {
  const own = await run("send", "clean.csv", "--state", "MDA", "--round", "2018-2020", "--json");
  expect(JSON.parse(own.printed)).toMatchObject({ outcome: "kept", id: "MDA-2018-2020-v1" });
  const rejected = await run("send", "empty.csv", "--state", "ALB", "--round", "2018-2020");
  expect([rejected.code, rejected.printed]).toEqual([2, expect.stringContaining("Rejected: nothing was stored.")]);
  const record = openRecord(join(folder, "data"), { readOnly: true });
  expect(record.contributions().map(({ id, provenance }) => [id, provenance])).toEqual([
    ["ROU-2018-2020-v1", "compiled"],
    ["MDA-2018-2020-v1", "sent"],
  ]);
  record.close();
});

test("a template is written where the person stands", async () => {
  const { code } = await run("template", ...SENDER, "--layout", "wide", "--out", "forms/ROU.csv");
  expect(code).toBe(0);
  expect(readFileSync(join(folder, "forms/ROU.csv"), "utf8")).toMatch(
    /^indicator,sex,.*,unit,2018,2019,2020,flag,note\r\n/,
  );
});

test.each([
  [["chek", "file.csv"], 'There is no command "chek".'],
  [["constructor"], 'There is no command "constructor".'],
  [["check"], "--state and --round must be given."],
  [["check", ...SENDER], "A file must be named."],
  [["check", "a.csv", "b.csv", ...SENDER], '"b.csv" was not expected.'],
  [["check", "a.csv", "--state", "Narnia", "--round", "2018-2020"], "state=Narnia: expected one of the 13 states"],
  [["check", "a.csv", ...SENDER, "--colour"], "--colour"],
  [["review", "1999", "--out", "x"], "1999 has no Review; there are 2010-2014"],
  [["review", "2018-2020"], "--out must name a folder."],
  [["template", ...SENDER, "--layout", "tall", "--out", "x"], "--layout tall: expected long or wide."],
])("%j is refused with the reason and 2", async (words, reason) => {
  const { code, complained } = await run(...words);
  expect([code, complained]).toEqual([2, expect.stringContaining(reason)]);
});

test("without a command the usage is shown", async () => {
  expect(await run()).toMatchObject({ code: 0, printed: expect.stringContaining("Usage:") });
  expect(await run("--help")).toMatchObject({ code: 0, printed: expect.stringContaining("Usage:") });
});

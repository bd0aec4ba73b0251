import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import JSZip from "jszip";
import { beforeAll, expect, test } from "vitest";

import { allFigures, type Review } from "../../../api/contract/review.ts";
import { reviewDocx } from "../../../api/review/docx/review-docx.ts";
import { releasedReview } from "./released.ts";

let review: Review;
let bytes: Uint8Array;
let zip: JSZip;
let body: string;

beforeAll(async () => {
  review = await releasedReview("2018-2020");
  bytes = await reviewDocx(review);
  zip = await JSZip.loadAsync(bytes);
  body = await part("word/document.xml");
}, 180_000);

test("the totals stand in the text, with and without Ukraine", () => {
  const text = body.replace(/<[^>]+>/g, "");
  for (const total of ["3,256", "2,473", "2,222", "2,064", "2,211", "2,070"]) expect(text).toContain(total);
});

test("figures are charts that Word edits, or pictures where Word has none; all have alternative text", () => {
  const charts = Object.keys(zip.files).filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path));
  const pictures = Object.keys(zip.files).filter((path) => /^word\/media\/.*\.png$/.test(path));
  expect(charts.length).toBeGreaterThan(5);
  expect(charts.length + pictures.length).toBe(allFigures(review).length);
  const described = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words?.length ?? 0);
  expect(described).toHaveLength(allFigures(review).length);
  expect(Math.min(...described)).toBeGreaterThan(40);
});

test("figure and table numbers are written into their fields", () => {
  const numbers = [...body.matchAll(/w:instr="SEQ Figure [^"]*"[^>]*>.*?<w:t[^>]*>(\d+)<\/w:t>/g)].map(([, n]) => n);
  expect(numbers).toEqual(allFigures(review).map((figure) => String(figure.number)));
});

test("the table of contents has page numbers and does not ask to be updated", async () => {
  const pages = [...body.matchAll(/PAGEREF _TocN\d+[^<]*<[\s\S]*?<w:t[^>]*>(\d*)<\/w:t>/g)].map(([, page]) =>
    Number(page),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect(pages).toEqual(pages.toSorted((a, b) => a - b));
  expect(Math.min(...pages)).toBeGreaterThan(1);
  expect(await part("word/settings.xml")).not.toContain("updateFields");
});

test("heading rows repeat, and rows are not broken", () => {
  const tables = body.match(/<w:tbl>/g)?.length ?? 0;
  expect(tables).toBeGreaterThan(20);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
  expect(body).toContain("<w:cantSplit/>");
});

test("every page carries the provenance and its number", async () => {
  const footers = Object.keys(zip.files).filter((path) => /^word\/footer\d+\.xml$/.test(path));
  expect(footers.length).toBeGreaterThan(0);
  for (const path of footers) {
    const footer = await part(path);
    expect(footer).toContain("not received from the ministries");
    expect(footer).toContain("PAGE");
  }
});

test("equal reviews give equal bytes, dated by the release", async () => {
  const again = await reviewDocx(review);
  expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
  expect(await part("docProps/core.xml")).toContain(">2026-01-06T10:00:00Z</dcterms:created>");
}, 120_000);

const office = spawnSync("soffice", ["--version"]).status === 0;
if (!office) process.stderr.write("LibreOffice is not installed: the Word file is not opened by it in this run.\n");

test.skipIf(!office)(
  "LibreOffice opens it, and prints the totals",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "euxine-word-"));
    try {
      writeFileSync(join(folder, "review.docx"), bytes);
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const to = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, join(folder, "review.docx")];
      execFileSync("soffice", [profile, "--headless", ...to], { stdio: "pipe" });
      const text = readFileSync(join(folder, "review.txt"), "utf8");
      expect(text).toContain("detected victims numbered 3,256 in 2018, 2,473 in 2019 and 2,222 in 2020");
      expect(text).toContain("Figure 2. Without Ukraine");
      expect(text).toContain("North Macedonia, Türkiye and Ukraine have no reported figure on cybercrime");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);

async function part(path: string): Promise<string> {
  return (await zip.file(path)?.async("string")) ?? "";
}

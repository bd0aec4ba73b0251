import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { allFigures, allSections, allTables, type Review } from "../../../api/contract/review.ts";
import { pdfBlocks } from "../../../api/review/pdf/pdf-blocks.ts";
import { reviewPdf } from "../../../api/review/pdf/review-pdf.ts";
import { releasedReview } from "./released.ts";

const POPPLER = spawnSync("pdftotext", ["-v"]).status === 0;

let review: Review;
let bytes: Uint8Array;
let folder: string;

beforeAll(async () => {
  review = await releasedReview("2018-2020");
  bytes = reviewPdf(review);
  folder = mkdtempSync(join(tmpdir(), "euxine-pdf-"));
  writeFileSync(join(folder, "review.pdf"), bytes);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every section, figure and table of the Review is in it once, in reading order", () => {
  const blocks = pdfBlocks(review);
  const ids = blocks.flatMap((block) => ("id" in block ? [block.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(blocks.filter((block) => block.kind === "figure")).toHaveLength(allFigures(review).length);
  expect(blocks.filter((block) => block.kind === "table")).toHaveLength(allTables(review).length);
  const headings = blocks.flatMap((block) => (block.kind === "chapter" || block.kind === "section" ? [block.id] : []));
  expect(headings).toEqual(allSections(review.sections).map(({ id }) => id));
});

test("pictures are small enough for two on a page, and none is wider than the text", () => {
  const widths = pdfBlocks(review).flatMap((block) => (block.kind === "figure" ? [block.width] : []));
  // A4 less two margins of 20 mm: 170 mm, 481.9 points.
  expect(Math.max(...widths)).toBeLessThanOrEqual(481.9);
  expect(Math.min(...widths)).toBeGreaterThan(200);
});

test("equal Reviews give equal bytes", () => {
  expect(Buffer.compare(reviewPdf(review), bytes)).toBe(0);
});

test.skipIf(!POPPLER)("it is tagged, titled and dated by its release", () => {
  const info = poppler("pdfinfo", "-isodates", join(folder, "review.pdf"));
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Title:\s+Annual Review on Transnational Crime Trends in the BSEC Region, 2018–2020/);
  // The release of the tests is frozen at 10:00 UTC on 6 January 2026.
  expect(info).toMatch(/CreationDate:\s+2026-01-06T/);
  expect(info).toMatch(/Page size:.*A4/);
});

test.skipIf(!POPPLER)("the totals stand in its text, and every page says whose figures they are", () => {
  const text = pages().join(" ").replaceAll(/\s+/g, " ");
  for (const total of ["3,256", "2,473", "2,222", "2,064", "2,211", "2,070"]) expect(text).toContain(total);
  expect(pages().filter((page) => !page.includes(review.provenance.slice(0, 40)))).toEqual([]);
});

test.skipIf(!POPPLER)("the list of figures names the page on which a figure stands", () => {
  const listed = pages().flatMap((page) => page.match(/Figure 2\. +Without Ukraine.*? and 2020 +(\d+)$/m)?.[1] ?? []);
  expect(listed).toHaveLength(1);
  expect(pages()[Number(listed[0]) - 1]).toMatch(/Figure 2\. +Without Ukraine/);
});

test.skipIf(!POPPLER)("every section is a place that an address can name", () => {
  const named = poppler("pdfinfo", "-dests", join(folder, "review.pdf"));
  for (const { id } of allSections(review.sections)) expect(named).toContain(`"${id}"`);
});

function pages(): readonly string[] {
  return poppler("pdftotext", "-layout", join(folder, "review.pdf"), "-").split("\f").slice(0, -1);
}

function poppler(program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, { encoding: "utf8", stdio: "pipe" });
}

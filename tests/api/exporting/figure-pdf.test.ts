import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { figurePdf } from "../../../api/exporting/figure-pdf.ts";
import { figureSvg } from "../../../api/exporting/figure.ts";
import { typstPdf } from "../../../api/exporting/typst.ts";
import { FIGURES } from "./figures.ts";

const AT = "2026-11-20T09:30:00Z";
const folder = mkdtempSync(join(tmpdir(), "euxine-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function figureOf(kind: string) {
  const figure = FIGURES[kind];
  if (figure === undefined) throw new Error(`There is no figure ${kind}.`);
  return figure;
}

/** The PDF as text, one byte a letter: its objects are not compressed as a whole. */
const raw = (pdf: Uint8Array): string => Buffer.from(pdf).toString("latin1");

test.each(Object.keys(FIGURES))(
  "%s is a tagged PDF/UA of one page, as large as the figure, its language said",
  (kind) => {
    const svg = figureSvg(figureOf(kind));
    const text = raw(figurePdf(svg, AT));
    const [, width = "", height = ""] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect(text.startsWith("%PDF-1.7")).toBe(true);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    // A CSS pixel is three quarters of a point.
    expect(text).toContain(`/MediaBox [0 0 ${Number(width) * 0.75} ${Number(height) * 0.75}]`);
    expect(text).toContain("/StructTreeRoot");
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(text).toContain("/Lang (en-GB)");
  },
);

test("the same figure gives the same bytes, another instant of release others", () => {
  const svg = figureSvg(figureOf("region"));
  expect(Buffer.compare(figurePdf(svg, AT), figurePdf(svg, AT))).toBe(0);
  expect(Buffer.compare(figurePdf(svg, AT), figurePdf(svg, "2026-11-21T09:30:00Z"))).not.toBe(0);
});

test("words of a reader are words, whatever they would mean as markup", () => {
  const title = 'Victims #panic("x") <b> & $x$ \\ "quoted"';
  const text = raw(figurePdf(figureSvg({ ...figureOf("trends"), title }), AT));
  expect(text).toContain("<dc:title>");
  expect(text).toContain('#panic("x")');
});

test("markup that reads a file of the machine, or a picture without a text, is refused", () => {
  const document = { inputs: {}, files: {}, at: AT };
  expect(() => typstPdf({ ...document, source: '#read("/etc/hostname")' })).toThrow("file not found");
  const pictured = '#set document(title: "T")\n#image("a.svg")';
  const files = { "a.svg": figureSvg(figureOf("trends")) };
  expect(() => typstPdf({ ...document, source: pictured, files })).toThrow("missing alt text");
  // What was handed to one document is not there for the next.
  typstPdf({ ...document, source: '#set document(title: "T")\n#image("a.svg", alt: "A")', files });
  expect(() => typstPdf({ ...document, source: '#set document(title: "T")\n#image("a.svg", alt: "A")' })).toThrow(
    "file not found",
  );
});

const poppler = spawnSync("pdffonts", ["-v"]).status === 0;

function read(command: string, ...parameters: readonly string[]): string {
  return spawnSync(command, [...parameters], { encoding: "utf8" }).stdout;
}

test.skipIf(!poppler)("Poppler finds our fonts in it, and words to select (skipped without Poppler)", () => {
  const path = join(folder, "trends.pdf");
  writeFileSync(path, figurePdf(figureSvg(figureOf("trends")), AT));
  const fonts = read("pdffonts", path).trim().split("\n").slice(2);
  expect(fonts.map((line) => line.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, "") ?? "").toSorted()).toEqual([
    "NotoSans-Regular",
    "NotoSans-SemiBold",
    "SourceSerif4-SemiBold",
  ]);
  // Embedded, a subset, and with the table by which letters are copied.
  expect(fonts.filter((line) => !/ yes yes yes /.test(line))).toEqual([]);
  const words = read("pdftotext", path, "-");
  expect(words).toContain("Russian Federation");
  expect(words).toContain("Türkiye");
  expect(words).toContain("not received from the ministry. Release r1, 20 November 2026.");
  const structure = read("pdfinfo", "-struct", path);
  expect(structure).toContain("Figure");
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { figurePng, figureSvg } from "../../../api/exporting/figure.ts";
import { measureText, missingGlyphs } from "../../../api/exporting/fonts.ts";
import { edition } from "../../support/edition.ts";
import { FIGURES } from "./figures.ts";

const GOLDEN = join(import.meta.dirname, "../../golden");

/** Unescapes the few entities that the figures use. */
function plain(xml: string): string {
  const signs: Readonly<Record<string, string>> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
  };
  return xml.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => signs[entity] ?? entity);
}

interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** The texts of a figure in pixels of their group, by a reader of SVG other than the writer. */
function textsOf(svg: string): readonly Drawn[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", content = ""]) => {
    const get = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const [, dx = "0", dy = "0"] = /translate\(([-\d.]+)[ ,]?([-\d.]*)\)/.exec(get("transform") ?? "") ?? [];
    const size = Number(get("font-size"));
    const width = measureText(plain(content), size, "Noto Sans", Number(get("font-weight") ?? 400));
    const anchor = get("text-anchor");
    const left = Number(get("x") ?? 0) + Number(dx) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return { text: plain(content), x: left, y: Number(get("y") ?? 0) + Number(dy || 0), size, width };
  });
}

describe.each(Object.entries(FIGURES))("the figure %s", (name, input) => {
  const svg = figureSvg(input);

  test("is drawn with the same bytes twice", () => {
    expect(figureSvg(input)).toBe(svg);
  });

  test("has an accessible name and a description, source, provenance and release", () => {
    expect(svg).toMatch(/<title>[^<]{10,}<\/title>/);
    expect(svg).toMatch(/<desc>[^<]{40,}<\/desc>/);
    expect(plain(svg).replace(/<[^>]*>\s*/g, " ")).toContain("compiled from UNODC GLOTIP, edition 2025-04-14");
    expect(svg).toContain("Release r1, 20 November 2026.");
  });

  test("writes nothing that the fonts lack", () => {
    const texts = textsOf(svg).map((drawn) => drawn.text);
    expect(texts.length).toBeGreaterThan(8);
    expect(missingGlyphs(texts.join(""))).toEqual([]);
  });

  test("writes no text over another, and none over the edge", () => {
    const chart = textsOf(svg.slice(svg.indexOf("<g transform"), svg.lastIndexOf("</g>"))).filter(
      ({ text }) => text !== "",
    );
    for (const [index, one] of chart.entries()) {
      expect([one.text, one.x >= -24 && one.x + one.width <= 752 + 24]).toEqual([one.text, true]);
      for (const other of chart.slice(index + 1)) {
        const apart = Math.abs(one.y - other.y) >= 0.8 * Math.max(one.size, other.size);
        const beside = one.x + one.width <= other.x + 0.5 || other.x + other.width <= one.x + 0.5;
        expect([one.text, other.text, apart || beside]).toEqual([one.text, other.text, true]);
      }
    }
  });

  test("looks as it did when last reviewed by eye", () => {
    const file = join(GOLDEN, `${name}.svg`);
    // `UPDATE_GOLDEN=1 npx vitest run tests/api/exporting/figure.test.ts` makes them anew; look at them before committing.
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, svg);
    expect(existsSync(file)).toBe(true);
    expect(svg).toBe(readFileSync(file, "utf8"));
  });
});

test("a title and a note of the reader's own stand in the figure, whatever they hold", () => {
  const { region } = FIGURES;
  if (region === undefined) throw new Error("No figure of the region.");
  const svg = figureSvg({ ...region, title: "Victims <2018> & “after”", note: "ქართული, Հայերեն, 国" });
  expect(svg).toContain("<title>Victims &lt;2018&gt; &amp; “after”</title>");
  expect(svg).toContain(">ქართული, Հայերեն, ?<");
});

test("a picture of a figure is twice as large, and the same bytes twice", async () => {
  const { region } = FIGURES;
  if (region === undefined) throw new Error("No figure of the region.");
  const svg = figureSvg(region);
  const png = await figurePng(svg);
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  expect(view.getUint32(16)).toBe(1600);
  expect(Buffer.from(await figurePng(svg)).equals(Buffer.from(png))).toBe(true);
});

test("two figures of one page share no id", () => {
  const ids = (svg: string): readonly string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
  const [first, second] = [FIGURES["trends"], FIGURES["region"]];
  if (first === undefined || second === undefined) throw new Error("No figures.");
  const [a, b] = [ids(figureSvg(first)), ids(figureSvg(second))];
  expect(a.length + b.length).toBeGreaterThan(0);
  expect(a.filter((id) => b.includes(id))).toEqual([]);
});

test("every label of the questionnaire can be drawn", () => {
  const asked = edition("2021-2023");
  const labels = [
    ...asked.states.flatMap((state) => [state.name, state.formalName]),
    ...asked.sections.map((section) => section.label),
    ...asked.indicators.flatMap((indicator) => [indicator.label, indicator.short]),
    ...asked.dimensions.flatMap((dimension) => [dimension.label, ...dimension.codes.map((code) => code.label)]),
    ...asked.units.map((unit) => unit.label),
  ];
  expect(missingGlyphs(labels.join(""))).toEqual([]);
});

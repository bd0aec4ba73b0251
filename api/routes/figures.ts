import { Hono } from "hono";

import { createMemory } from "../aggregates/memory.ts";
import type { FigureContent, FigureKind } from "../contract/figure-content.ts";
import { RequestFailure } from "../failure.ts";
import { newestEdition } from "./asked.ts";
import { released } from "./caching.ts";
import type { Answers, Deps, Env } from "./context.ts";
import { type FigureWords, FIGURE_NAMES, readFigureWords } from "./figure-query.ts";
import { query } from "./query.ts";
import { ready } from "./ready.ts";
import { requireIndicator } from "./selection-query.ts";

/** The same figure of the same release has the same bytes; drawing it takes a tenth of a second. */
const rememberSvg = createMemory<string>(300);
const rememberPng = createMemory<Uint8Array>(100);
const rememberPdf = createMemory<Uint8Array>(100);

/** Loaded with the first figure: the chart library would make every start slower by a third. */
const loadDrawing = () => import("../exporting/figure.ts");
const loadSetting = () => import("../exporting/figure-pdf.ts");

/** Alone in a window, a picture may use nothing but its own styles. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

export function figuresRoutes(deps: Deps) {
  const readQuery = query(FIGURE_NAMES, (parameters) => readFigureWords(deps.editions, parameters));
  return new Hono<Env>().get("/:figure", readQuery, released(deps), async (c) => {
    const { kind, format } = readName(c.req.param("figure"));
    const answers = ready(deps);
    const words = c.req.valid("query");
    const release = words.selection.release ?? answers.latest().id;
    const asked = { ...words, selection: { ...words.selection, release } };
    const key = JSON.stringify([kind, asked]);
    const svg = await rememberSvg(answers, key, async () => {
      const { figureSvg } = await loadDrawing();
      const content = await contentOf(kind, asked, answers, newestEdition(deps.editions).settings);
      return figureSvg({ ...content, ...asked.style });
    });
    c.header("content-disposition", `inline; filename="${words.selection.indicator || "coverage"}-${kind}.${format}"`);
    if (format === "pdf") {
      // Without the policy of pictures: a browser's reader of PDF does not open in a sandbox.
      c.header("content-type", "application/pdf");
      const at = answers.release(release)?.frozenAt ?? answers.latest().frozenAt;
      const pdf = await rememberPdf(answers, key, async () => (await loadSetting()).figurePdf(svg, at));
      return c.body(Uint8Array.from(pdf), 200);
    }
    c.header("content-security-policy", PICTURE_POLICY);
    if (format === "svg") {
      c.header("content-type", "image/svg+xml; charset=utf-8");
      return c.body(svg, 200);
    }
    c.header("content-type", "image/png");
    return c.body(
      Uint8Array.from(await rememberPng(answers, key, async () => (await loadDrawing()).figurePng(svg))),
      200,
    );
  });
}

/** The kinds, and beside each the name of the view that it draws. */
const KINDS: ReadonlyMap<string, FigureKind> = new Map([
  ["trends", "trends"],
  ["trend", "trends"],
  ["series", "trends"],
  ["multiples", "multiples"],
  ["region", "region"],
  ["compare", "compare"],
  ["comparison", "compare"],
  ["slope", "slope"],
  ["tiles", "tiles"],
  ["breakdown", "breakdown"],
  ["composition", "breakdown"],
  ["coverage", "coverage"],
  ["flows", "flows"],
]);

const FORMATS = ["svg", "png", "pdf"] as const;
type FigureFormat = (typeof FORMATS)[number];

function readName(name: string): { readonly kind: FigureKind; readonly format: FigureFormat } {
  const [word = "", ending] = name.split(".");
  const kind = KINDS.get(word);
  const format = FORMATS.find((each) => each === ending);
  if (kind !== undefined && format !== undefined && name === `${word}.${format}`) return { kind, format };
  const kinds = [...new Set(KINDS.values())].join(", ");
  throw new RequestFailure(404, "No such figure", `${name}: there are ${kinds}, each as .svg, .png and .pdf.`);
}

async function contentOf(
  kind: FigureKind,
  words: FigureWords,
  answers: Answers,
  settings: FigureContent["settings"],
): Promise<FigureContent> {
  const { years, focus, order, scale, sections, ownScale } = words;
  if (kind === "coverage") {
    const coverage = await answers.coverage(words.selection.release);
    return { kind, settings, coverage, ...(sections.length === 0 ? {} : { sections }) };
  }
  const { selection } = words;
  requireIndicator(selection);
  if (kind === "trends" || kind === "multiples") {
    return { kind, settings, series: await answers.series(selection), focus, ownScale };
  }
  if (kind === "region") {
    const otherPanel = selection.panel === "constant" ? "available" : "constant";
    return {
      kind,
      settings,
      region: await answers.region(selection),
      series: await answers.series({ ...selection, states: [], by: null }),
      ghost: await answers.region({ ...selection, panel: otherPanel }),
    };
  }
  if (kind === "flows") return { kind, settings, flows: await answers.flows(selection), scope: words.scope };
  if (kind === "breakdown") {
    const composition = await answers.composition(selection);
    return { kind, settings, composition, scale, ...(years.year === null ? {} : { year: years.year }) };
  }
  return { kind, settings, comparison: await answers.comparison(selection, years), focus, order };
}

import { Hono } from "hono";

import { createMemory } from "../aggregates/memory.ts";
import type { FigureContent, FigureKind } from "../contract/figure-content.ts";
import type { FigureInput } from "../exporting/figure.ts";
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
const loadTable = () => import("../exporting/figure-table.ts");
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
    const at = answers.release(release)?.frozenAt ?? answers.latest().frozenAt;
    const content = async (): Promise<FigureInput> => ({
      ...(await contentOf(kind, asked, answers, newestEdition(deps.editions).settings)),
      ...asked.style,
    });
    c.header("content-type", TYPES[format]);
    // Not yet known to be an indicator: any letters may stand here.
    const name = encodeURIComponent(`${words.selection.indicator || "coverage"}-${kind}.${format}`);
    c.header("content-disposition", `inline; filename*=UTF-8''${name}`);
    if (format === "csv") return c.body((await loadTable()).figureCsv(await content()), 200);
    if (format === "xlsx") return c.body(Uint8Array.from((await loadTable()).figureXlsx(await content(), at)), 200);
    const svg = await rememberSvg(answers, key, async () => (await loadDrawing()).figureSvg(await content()));
    // Not the policy of pictures: a browser's reader of PDF does not open in a sandbox.
    if (format === "pdf") {
      const pdf = await rememberPdf(answers, key, async () => (await loadSetting()).figurePdf(svg, at));
      return c.body(Uint8Array.from(pdf), 200);
    }
    c.header("content-security-policy", PICTURE_POLICY);
    if (format === "svg") return c.body(svg, 200);
    const png = await rememberPng(answers, key, async () => (await loadDrawing()).figurePng(svg));
    return c.body(Uint8Array.from(png), 200);
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
  ["bridge", "bridge"],
  ["decomposition", "bridge"],
  ["tendency", "tendency"],
  ["coverage", "coverage"],
  ["flows", "flows"],
  ["matrix", "matrix"],
]);

const FORMATS = ["svg", "png", "pdf", "csv", "xlsx"] as const;
type FigureFormat = (typeof FORMATS)[number];

const TYPES: Readonly<Record<FigureFormat, string>> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function readName(name: string): { readonly kind: FigureKind; readonly format: FigureFormat } {
  const [word = "", ending] = name.split(".");
  const kind = KINDS.get(word);
  const format = FORMATS.find((each) => each === ending);
  if (kind !== undefined && format !== undefined && name === `${word}.${format}`) return { kind, format };
  const kinds = [...new Set(KINDS.values())].join(", ");
  throw new RequestFailure(404, "No such figure", `${name}: there are ${kinds}, each as .${FORMATS.join(", .")}.`);
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
  if (kind === "flows")
    return { kind, settings, flows: await answers.flows(selection), scope: words.scope, picture: words.picture };
  if (kind === "matrix") return { kind, settings, flows: await answers.flows(selection) };
  if (kind === "bridge") return { kind, settings, decomposition: await answers.decomposition(selection) };
  if (kind === "tendency") {
    const tendency = await answers.tendency(selection, words.since);
    return { kind, settings, tendency, ...(words.of === null ? {} : { of: words.of }) };
  }
  if (kind === "breakdown") {
    const composition = await answers.composition(selection);
    return { kind, settings, composition, scale, ...(years.year === null ? {} : { year: years.year }) };
  }
  return { kind, settings, comparison: await answers.comparison(selection, years), focus, order };
}

import { beforeAll, expect, test } from "vitest";

import { allFigures, type Review } from "../../../api/contract/review.ts";
import { markup } from "../../../api/review/html/markup.ts";
import { reviewHtml } from "../../../api/review/html/review-html.ts";
import { releasedReview } from "./released.ts";

let review: Review;
let html: string;
let text: string;

beforeAll(async () => {
  review = await releasedReview("2018-2020");
  html = reviewHtml(review);
  text = html
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ");
}, 120_000);

test("the totals stand in the text, and in the tables with thin spaces", () => {
  for (const total of ["3,256", "2,473", "2,222", "2,064", "2,211", "2,070"]) expect(text).toContain(total);
  for (const total of ["3 256", "2 473", "2 222"]) expect(text).toContain(total);
  expect(html).toContain('<data value="3256">3,256</data>');
});

test("the page needs nothing but itself: no script, no address of another place", () => {
  expect(html).not.toMatch(/<script|<link|<iframe|<img/i);
  expect(html).not.toMatch(/https?:\/\//);
  expect(html).not.toMatch(/(src|href|action)="(?!#)/);
  expect([...html.matchAll(/url\(([^)]{0,12})/g)].filter(([, to]) => !/^(data:font|#)/.test(to ?? ""))).toEqual([]);
});

test("every figure is drawn as SVG for paper and for a telephone, with its table beside it", () => {
  const figures = allFigures(review).length;
  expect(html.match(/<svg class="wide"/g)).toHaveLength(figures);
  expect(html.match(/<svg class="narrow"/g)).toHaveLength(figures);
  expect(html.match(/<details>/g)).toHaveLength(figures);
  expect(html.match(/role="img" aria-label="[^"]{40,}/g)).toHaveLength(2 * figures);
});

test("every link of the contents leads somewhere, and no id stands twice", () => {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
  const missing = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.includes(id));
  expect(missing).toEqual([]);
});

test("headings descend without a gap and the language is named", () => {
  expect(html).toContain('<html lang="en-GB">');
  const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1)).toEqual([]);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
});

test("tables have headings of columns and rows, and a missing figure is said in words", () => {
  expect(html).toMatch(/<th scope="col"/);
  expect(html).toMatch(/<th scope="row">Türkiye<\/th>/);
  expect(html).toMatch(/class="end missing" title="not reported"/);
});

test("the provenance is printed on every page", () => {
  expect(html).toContain(`@bottom-left { content: "${review.provenance}"`);
  expect(review.provenance).toMatch(/not received from the ministries/);
});

test("texts are escaped, markup is not", () => {
  const inner = markup`<b>${"<script>"}</b>`;
  expect(markup`<p title="${'"'}">${inner}${null}${3}</p>`.html).toBe('<p title="&quot;"><b>&lt;script&gt;</b>3</p>');
});

import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type Prose, proseSchema } from "../../api/contract/prose.ts";
import { allFigures, allSections, type Block, type Review, type Section } from "../../api/contract/review.ts";
import { reviewDocx } from "../../api/review/docx/review-docx.ts";
import { reviewHtml } from "../../api/review/html/review-html.ts";
import { pdfBlocks } from "../../api/review/pdf/pdf-blocks.ts";
import { reviewPdf } from "../../api/review/pdf/review-pdf.ts";
import { filledApp, LOCAL } from "./filled-app.ts";

/** Words that a rule would never write, in another language, with signs that markup and lint would change. */
const WORDS = "Рост обусловлен законом № 96 & <новыми> мерами.\n\nBecause of it, crime rose sharply.";
const PASSAGE = "законом № 96";
const GENERAL = "What helped was the network of liaison officers.";
const WHY = "A person was named in it.";

let made: Awaited<ReturnType<typeof filledApp>>;
let sent: Prose;
let before = "";
let tag = "";

const REVIEW = "/api/reviews/2018-2020";
const review = async (query = ""): Promise<Review> => (await made.get(`${REVIEW}.json${query}`)).json();
const quotesIn = ({ sections }: Review) =>
  allSections(sections).flatMap(({ id, blocks }) =>
    blocks.flatMap((block: Block) => (block.kind === "quote" ? [{ in: id, ...block }] : [])),
  );
const titles = ({ sections }: Review) => allSections(sections).map(({ title }) => title);

async function choose(body: object): Promise<void> {
  const answer = await made.post(`/api/contributions/prose/${sent.id}/quotes`, JSON.stringify(body));
  if (answer.status !== 201) throw new Error(await answer.text());
}

beforeAll(async () => {
  made = await filledApp();
  before = await (await made.get(`${REVIEW}.json?release=r1`)).text();
  const form = new FormData();
  const answers = [
    { section: "A", question: "What changed?", text: WORDS, language: "ru" },
    { section: "", question: "What helped?", text: GENERAL, language: "en" },
  ];
  form.set("answers", JSON.stringify(answers));
  form.append("document", new File(["%PDF-1.7\n"], "Law 96.pdf"));
  const whole = new Response(form);
  const headers = { host: "127.0.0.1:8787", "content-type": whole.headers.get("content-type") ?? "" };
  const url =
    "http://127.0.0.1:8787/api/contributions/prose?state=ALB&round=2018-2020&quotable=yes&onBehalf=NV%2012&onBehalfDate=2026-01-05";
  const answer = await made.app.request(url, { method: "POST", body: await whole.arrayBuffer(), headers }, LOCAL);
  sent = proseSchema.parse(await answer.json());
  await choose({ answer: 0, printed: true });
  await choose({ answer: 0, passage: PASSAGE, printed: true });
  await choose({ answer: 1, printed: true });
  await choose({ document: 0, printed: true });
}, 60_000);
afterAll(() => made.close());

test("a release that was frozen before prints nothing of it, byte for byte", async () => {
  expect(before).not.toContain("In the words of the states");
  expect(await (await made.get(`${REVIEW}.json?release=r1`)).text()).toBe(before);
});

test("the next release prints it word for word, in the chapter that it answers or in the annex", async () => {
  await made.post("/api/releases", "");
  const printed = await review();
  expect(printed.release.id).toBe("r2");
  const day = /received \d{1,2} \w+ \d{4}/;
  expect(quotesIn(printed)).toMatchObject([
    { in: "trafficking-in-words", text: WORDS, language: "ru", contribution: sent.id },
    { in: "trafficking-in-words", text: PASSAGE, attribution: expect.stringContaining("a passage") },
    { in: "national-contributions", text: GENERAL, attribution: expect.stringMatching(day) },
  ]);
  const [first] = quotesIn(printed);
  const hash = sent.answers[0]?.sha256 ?? "";
  expect(first?.attribution).toMatch(
    /^Albania; ALB-2018-2020-p1, received .+; NV 12 of 2026-01-05; SHA-256 begins with /,
  );
  expect(first?.attribution).toContain(hash.slice(0, 12));
  const annex = allSections(printed.sections).find(({ id }) => id === "national-contributions");
  const rows = (annex?.blocks ?? []).flatMap((block) => (block.kind === "table" ? block.table.rows : []));
  const cells = rows.map((row) => row.cells.map(({ text }) => text));
  expect(cells.map((row) => row.at(-1))).toEqual([hash, sent.answers[1]?.sha256, sent.documents[0]?.sha256]);
  expect(cells.at(-1)?.slice(0, 3)).toEqual(["Albania", "Law 96.pdf", sent.id]);
});

test("sections without words have no heading for them, and no figure changes", async () => {
  const [first, second]: readonly Review[] = [await review("?release=r1"), await review("?release=r2")];
  if (first === undefined || second === undefined) throw new Error("There are two releases.");
  expect(titles(second).filter((title) => title === "In the words of the states").length).toBe(1);
  expect(titles(second).filter((title) => !titles(first).includes(title))).toEqual([
    "In the words of the states",
    "National contributions",
  ]);
  const figures = (of: Review) =>
    JSON.stringify(allFigures(of)).replaceAll(/"release(dAt)?":"[^"]*"|Release r\d[^"]*/g, "");
  expect(figures(second)).toBe(figures(first));
});

/** The parts with words alone: charts are drawn and laid out elsewhere. */
async function wordsAlone(): Promise<Review> {
  const whole = await review();
  const isOfWords = ({ id }: Section) => id.endsWith("-in-words") || id === "national-contributions";
  return { ...whole, sections: allSections(whole.sections).filter(isOfWords), statements: [] };
}

test("the page escapes the words and nothing else, and says their language", async () => {
  const escaped = WORDS.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  expect(reviewHtml(await wordsAlone())).toContain(`<blockquote><p lang="ru">${escaped}</p></blockquote>`);
  tag = (await made.get(`${REVIEW}.json?release=r2`)).headers.get("etag") ?? "";
});

test("Word has the words line by line in their language, and the PDF is set from the very same", async () => {
  const docx = unzipSync(await reviewDocx(await wordsAlone()));
  const xml = strFromU8(docx["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain("Рост обусловлен законом № 96 &amp; &lt;новыми&gt; мерами.");
  expect(xml).toContain('<w:lang w:val="ru"/>');
  expect(xml).toContain("Because of it, crime rose sharply.");
  expect(pdfBlocks(await review()).filter(({ kind }) => kind === "quote")).toMatchObject([
    { text: WORDS, language: "ru" },
    { text: PASSAGE },
    { text: GENERAL },
  ]);
  expect(strFromU8(reviewPdf(await wordsAlone()).slice(0, 5), true)).toBe("%PDF-");
});

test("erased, it is gone from the Review of a release that had it, and the Review says so", async () => {
  const erased = await made.post(`/api/contributions/prose/${sent.id}/erasure`, JSON.stringify({ reason: WHY }));
  expect(erased.status).toBe(201);
  const answer = await made.get(`${REVIEW}.json?release=r2`, { "if-none-match": tag });
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).not.toContain("обусловлен");
  expect(text).not.toContain("Law 96.pdf");
  expect(text).toContain(`ALB-2018-2020-p1 of Albania, which stood here, was erased on`);
  expect(text).toContain(WHY);
  await made.post("/api/releases", "");
  expect(titles(await review())).not.toContain("National contributions");
});

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { afterAll, beforeAll, expect, test } from "vitest";

import { type Prose, proseSchema } from "../../api/contract/prose.ts";
import { filledApp, LOCAL } from "./filled-app.ts";

let made: Awaited<ReturnType<typeof filledApp>>;
beforeAll(async () => {
  made = await filledApp();
});
afterAll(() => made.close());

const SENDER = "state=ALB&round=2018-2020";
const ANSWER = { section: "A", question: "New laws", text: "Law 96/2018 widened the definition." };
const PDF = "%PDF-1.7\n%%EOF\n";

interface Asking {
  readonly answers?: unknown;
  readonly documents?: readonly (readonly [name: string, content: string])[];
  readonly acting?: string;
  readonly query?: string;
}

async function send({ answers, documents = [], acting = "contact:ALB", query = SENDER }: Asking): Promise<Response> {
  const form = new FormData();
  if (answers !== undefined) form.set("answers", JSON.stringify(answers));
  for (const [name, content] of documents) form.append("document", new File([content], name));
  const whole = new Response(form);
  const type = whole.headers.get("content-type") ?? "";
  const headers = { host: "127.0.0.1:8787", "x-euxine-acting-as": acting, "content-type": type };
  const url = `http://127.0.0.1:8787/api/contributions/prose?${query}`;
  return made.app.request(url, { method: "POST", body: await whole.arrayBuffer(), headers }, LOCAL);
}

async function local(path: string, acting: string): Promise<Response> {
  const headers = { host: "127.0.0.1:8787", "x-euxine-acting-as": acting };
  return made.app.request(`http://127.0.0.1:8787${path}`, { headers }, LOCAL);
}

async function listed(acting: string): Promise<readonly Prose[]> {
  return proseSchema.array().parse(await (await local("/api/contributions/prose", acting)).json());
}

let sha256 = "";

test("a state answers in words and attaches documents; both are kept and listed", async () => {
  const answer = await send({
    answers: [ANSWER],
    documents: [
      ["Law 96.pdf", PDF],
      ["Note.txt", "Shënim."],
    ],
  });
  expect(answer.status).toBe(201);
  const [kept, ...others] = await listed("contact:ALB");
  expect(others).toEqual([]);
  expect(kept).toMatchObject({
    id: "ALB-2018-2020-p1",
    by: "contact point of ALB",
    onBehalf: null,
    answers: [ANSWER],
    documents: [
      { filename: "Law 96.pdf", kind: "pdf", bytes: 15 },
      { filename: "Note.txt", kind: "txt", bytes: 8 },
    ],
  });
  sha256 = kept?.documents[0]?.sha256 ?? "";
});

test("it is read by the state and the coordinator, and by nobody else", async () => {
  expect((await listed("coordinator")).length).toBe(1);
  expect(await listed("contact:BGR")).toEqual([]);
  expect(await (await made.get("/api/contributions/prose")).json()).toEqual([]);
  expect((await local(`/api/contributions/documents/${sha256}`, "contact:BGR")).status).toBe(404);
  expect((await made.get(`/api/contributions/documents/${sha256}`)).status).toBe(403);
});

test("a document is given as it came, to be kept and not shown", async () => {
  const answer = await local(`/api/contributions/documents/${sha256}`, "contact:ALB");
  expect(await answer.text()).toBe(PDF);
  expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''Law%2096.pdf");
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
});

test("the coordinator enters it on behalf of a state with its paper, a contact point does not", async () => {
  const query = `${SENDER}&onBehalf=NV%2012/2026&onBehalfDate=2026-01-05`;
  expect((await send({ answers: [ANSWER], query })).status).toBe(403);
  expect((await send({ answers: [ANSWER], query, acting: "coordinator" })).status).toBe(201);
  expect((await listed("coordinator")).at(-1)).toMatchObject({
    id: "ALB-2018-2020-p2",
    by: "coordinator",
    onBehalf: "NV 12/2026 of 2026-01-05",
  });
});

const QUOTABLE = `${SENDER}&quotable=yes`;
const quote = (id: string, body: object, acting = "coordinator") =>
  made.post(`/api/contributions/prose/${id}/quotes`, JSON.stringify(body), { "x-euxine-acting-as": acting });

test("a later text takes the place of an earlier one on the same question; the earlier one stays", async () => {
  const later = { ...ANSWER, question: "new laws ", text: "Law 96/2018 and its decree.", language: "en" };
  expect((await send({ answers: [later, { ...ANSWER, section: "B" }], query: QUOTABLE })).status).toBe(201);
  const all = await listed("coordinator");
  const laws = all.flatMap(({ id, answers }) => answers.map((one) => [id, one.section, one.supersededBy]));
  expect(laws).toEqual([
    ["ALB-2018-2020-p1", "A", "ALB-2018-2020-p2"],
    ["ALB-2018-2020-p2", "A", "ALB-2018-2020-p3"],
    ["ALB-2018-2020-p3", "A", null],
    ["ALB-2018-2020-p3", "B", null],
  ]);
  expect(all.at(-1)?.answers[0]).toMatchObject({
    text: later.text,
    language: "en",
    sha256: createHash("sha256").update(later.text).digest("hex"),
  });
});

test("the very same sent again is kept once, as for whoever got no answer", async () => {
  const all = await listed("coordinator");
  const later = all.at(-1);
  const answer = await send({ answers: later?.answers, query: QUOTABLE });
  expect(proseSchema.parse(await answer.json()).id).toBe(later?.id);
  expect((await listed("coordinator")).length).toBe(all.length);
});

test("the coordinator chooses what the Review quotes, word for word, and takes it back", async () => {
  const id = "ALB-2018-2020-p3";
  const passage = { answer: 0, passage: "Law 96/2018" };
  expect((await quote(id, { ...passage, printed: true }, "contact:ALB")).status).toBe(403);
  const chosen = proseSchema.parse(await (await quote(id, { ...passage, printed: true })).json());
  expect(chosen.answers.map(({ quoted }) => quoted)).toEqual([["Law 96/2018"], []]);
  const whole = proseSchema.parse(await (await quote(id, { answer: 1, printed: true })).json());
  expect(whole.answers.map(({ quoted }) => quoted)).toEqual([["Law 96/2018"], [ANSWER.text]]);
  const fewer = proseSchema.parse(await (await quote(id, { ...passage, printed: false })).json());
  expect(fewer.answers.map(({ quoted }) => quoted)).toEqual([[], [ANSWER.text]]);
  expect(made.record.events([id]).map(({ kind }) => kind)).toEqual([
    "prose-received",
    "prose-quoted",
    "prose-quoted",
    "prose-quoted",
  ]);
});

test.each([
  ["words that do not stand there", "ALB-2018-2020-p3", { answer: 0, passage: "Law 97" }, 409],
  ["an answer that there is not", "ALB-2018-2020-p3", { answer: 2 }, 404],
  ["a document that there is not", "ALB-2018-2020-p3", { document: 0 }, 404],
  ["what was sent for the coordinator alone", "ALB-2018-2020-p1", { answer: 0 }, 409],
  ["what nobody sent", "ALB-2018-2020-p9", { answer: 0 }, 404],
])("a quote of %s is refused", async (_, id, body: object, status) => {
  expect((await quote(id, { ...body, printed: true })).status).toBe(status);
});

test.each<readonly [string, Asking, number]>([
  ["nothing at all", {}, 400],
  ["an answer without words", { answers: [{ ...ANSWER, text: " " }] }, 400],
  ["an answer to a section that is not asked", { answers: [{ ...ANSWER, section: "Z9" }] }, 400],
  ["a program called a PDF", { documents: [["report.pdf", "MZ\u0000"]] }, 415],
  ["a PDF called a text", { documents: [["report.txt", "\u0000"]] }, 415],
  ["an archive called a document", { documents: [["report.docx", "PK\u0003\u0004evil.exe"]] }, 415],
  [
    "a document with macros",
    { documents: [["a.docx", "PK\u0003\u0004[Content_Types].xml word/document.xml vbaProject"]] },
    415,
  ],
  ["a page", { documents: [["page.html", "<html>"]] }, 415],
  ["more than 5 MB", { documents: [["long.txt", "x".repeat(5 * 1024 * 1024)]] }, 413],
  ["a day that there is not", { answers: [ANSWER], query: `${SENDER}&onBehalf=NV&onBehalfDate=2026-13-05` }, 400],
  ["an unknown word on quoting", { answers: [ANSWER], query: `${SENDER}&quotable=perhaps` }, 400],
  ["another state's", { answers: [ANSWER], acting: "contact:BGR" }, 403],
])("%s is refused, and nothing of it is kept", async (_, asking, status) => {
  const before = made.record.head();
  expect((await send(asking)).status).toBe(status);
  expect(made.record.head()).toBe(before);
});

/** Stands for what should never have been sent. */
const NAME = "Ilinca Quixotescu";

function filesWithName(): readonly string[] {
  return readdirSync(made.record.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(NAME));
}

test("erased prose is gone for good and cannot come back; its hashes and a tombstone stay", async () => {
  const named: Asking = {
    answers: [{ ...ANSWER, text: `Law 96/2018, proposed by ${NAME}.` }],
    documents: [[`${NAME}.txt`, `About ${NAME}.`]],
    query: QUOTABLE,
  };
  const kept = proseSchema.parse(await (await send(named)).json());
  const document = kept.documents[0]?.sha256 ?? "";
  expect(filesWithName().length).toBeGreaterThan(1);
  const erase = (acting = {}) =>
    made.post(`/api/contributions/prose/${kept.id}/erasure`, JSON.stringify({ reason: "It names a person." }), acting);
  expect((await erase({ "x-euxine-acting-as": "contact:ALB" })).status).toBe(403);
  expect((await erase()).status).toBe(201);
  expect(filesWithName()).toEqual([]);
  expect(existsSync(join(made.record.folder, "files", document))).toBe(false);
  const all = await listed("contact:ALB");
  expect(all.at(-1)).toMatchObject({
    id: kept.id,
    answers: [],
    documents: [],
    erased: { by: "coordinator", reason: "It names a person.", sha256: [kept.answers[0]?.sha256, document] },
  });
  expect(all.find(({ id }) => id === "ALB-2018-2020-p3")?.answers[0]?.supersededBy).toBeNull();
  expect((await send(named)).status).toBe(410);
  expect((await local(`/api/contributions/documents/${document}`, "contact:ALB")).status).toBe(404);
  expect((await erase()).status).toBe(409);
});

test("no row of prose can be changed without a tombstone", () => {
  const { folder } = made.record;
  const database = new DatabaseSync(join(folder, "record.sqlite"));
  for (const change of [
    "update prose set answers = '[]' where number = 1",
    "update documents set filename = '' where prose = 1",
    "update prose set answers = '[1]' where number = 4",
    "delete from quotes",
    "delete from prose_erasures",
  ]) {
    expect(() => database.exec(change)).toThrow("append-only");
  }
  database.close();
});

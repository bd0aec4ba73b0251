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
  ["another state's", { answers: [ANSWER], acting: "contact:BGR" }, 403],
])("%s is refused, and nothing of it is kept", async (_, asking, status) => {
  const before = made.record.head();
  expect((await send(asking)).status).toBe(status);
  expect(made.record.head()).toBe(before);
});

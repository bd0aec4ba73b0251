import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { findingSchema } from "../../api/contract/report.ts";
import { ONE_FIGURE, workbook } from "../support/workbooks.ts";
import { filledApp, LOCAL, REMOTE } from "./filled-app.ts";

let made: Awaited<ReturnType<typeof filledApp>>;
beforeAll(async () => {
  made = await filledApp();
});
afterAll(() => made.close());

const SENDER = "state=ALB&round=2018-2020";
const HEAD = "indicator,year,sex,unit,value\n";
const PARTS = "THB.VIC.DET,2018,F,persons,24\nTHB.VIC.DET,2018,M,persons,19\n";

const answerSchema = z.object({
  id: z.string(),
  report: z.object({ verdict: z.string(), questions: z.array(z.string()), findings: z.array(findingSchema) }),
});

async function receiptOf(answer: Response) {
  const body: unknown = await answer.json();
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) throw new Error(`${answer.status} ${JSON.stringify(body).slice(0, 500)}`);
  return parsed.data;
}

test("a correction beside the file is kept as a step; the file stays as it was sent", async () => {
  const text = `${HEAD}THB.VIC.DET,2018,,persons,fourty\n`;
  const note = { corrections: [{ sheet: null, line: 2, column: 5, from: "fourty", to: "40" }] };
  const { id } = await receiptOf(await made.postForm(`/api/contributions?${SENDER}`, text, JSON.stringify(note)));
  const [kept] = made.record.contributions({ id });
  expect(String(made.record.files.read(kept?.sha256 ?? ""))).toBe(text);
  expect(
    made.record.accepted("ALB").find(({ key }) => key.year === 2018 && key.indicator === "THB.VIC.DET"),
  ).toMatchObject({ observed: { value: 40 }, steps: [{ what: "corrected by the sender", from: "fourty", to: "40" }] });
});

test("what was explained once is not asked again while the value stands", async () => {
  const text = `${HEAD}${PARTS}THB.VIC.DET,2018,,persons,41\n`;
  const first = await receiptOf(await made.post(`/api/contributions?${SENDER}`, text));
  const asked = first.report.findings.find(({ code }) => code === "SUM-501");
  if (asked === undefined) throw new Error("The gap of 2 was not asked about.");
  const { code, ruleId, cellKey, found } = asked;
  const explanation = {
    code,
    ruleId,
    cellKey,
    found,
    reason: "recording_change",
    text: "Two agencies count by dates.",
  };
  await receiptOf(
    await made.postForm(`/api/contributions?${SENDER}`, text, JSON.stringify({ explanations: [explanation] })),
  );
  const again = await made.post(`/api/check?${SENDER}`, `${text}THB.VIC.DET,2019,,persons,43\n`);
  const report: unknown = await again.json();
  expect(report).toHaveProperty(
    "findings",
    expect.arrayContaining([
      expect.objectContaining({
        code: "SUM-501",
        disposition: expect.objectContaining({ state: "explained", text: "Two agencies count by dates." }),
      }),
    ]),
  );
});

test("a part that speaks for one section leaves the others as they were", async () => {
  const before = made.record.accepted("ALB").filter(({ key }) => !key.indicator.startsWith("THB")).length;
  await receiptOf(await made.post(`/api/contributions?${SENDER}`, `${HEAD}THB.VIC.DET,2018,,persons,44\n`));
  const after = made.record.accepted("ALB").filter(({ key }) => !key.indicator.startsWith("THB")).length;
  expect([before > 0, after]).toEqual([true, before]);
});

test("a workbook is taken in like any file", async () => {
  const bytes = await workbook({ Figures: ONE_FIGURE });
  const answer = await made.post(`/api/contributions?${SENDER}&filename=figures.xlsx`, bytes);
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ report: { file: { format: "workbook", read: { sheet: "Figures" } } } });
});

test.each([
  ["no json", "{", "not JSON"],
  [
    "a short explanation",
    { explanations: [{ code: "X", ruleId: null, cellKey: "", found: null, reason: "other", text: "yes" }] },
    "15",
  ],
  ["a line before the first", { corrections: [{ sheet: null, line: 0, column: 1, from: "", to: "" }] }, "line"],
])("a covering note with %s is refused, and says why", async (_, note, why) => {
  const before = made.record.head();
  const text = typeof note === "string" ? note : JSON.stringify(note);
  const answer = await made.postForm(`/api/contributions?${SENDER}`, `${HEAD}${PARTS}`, text);
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(why)]);
  expect(made.record.head()).toBe(before);
});

test("answers as a file of their own are kept with the contribution, and what is wrong with them is said", async () => {
  const meta = new File(["table;question;answer\n;agency;Ministry\nZ;final;final\n"], "ALB-2018-2020.meta.csv");
  const text = `${HEAD}THB.VIC.DET,2018,,persons,44\n`;
  const { id, report } = await receiptOf(await made.postForm(`/api/contributions?${SENDER}`, text, "{}", meta));
  const [kept] = made.record.contributions({ id });
  expect(made.record.note(kept?.number ?? 0).answers).toEqual([{ table: "", question: "agency", answer: "Ministry" }]);
  expect(report.findings.find(({ code }) => code === "RND-757")?.message).toBe(
    'ALB-2018-2020.meta.csv, line 3: "Z" is no section or question of the questionnaire; the answer was not taken.',
  );
});

test("what was answered is shown with the contribution; whom to ask only to its state and the coordinator", async () => {
  const answers = [
    { table: "A", question: "legal_basis", answer: "Article 110/a" },
    { table: "", question: "contact", answer: "the office of statistics" },
  ];
  const text = `${HEAD}THB.VIC.DET,2018,,persons,45\n`;
  const { id } = await receiptOf(
    await made.postForm(`/api/contributions?${SENDER}`, text, JSON.stringify({ answers })),
  );
  const address = `http://127.0.0.1:8787/api/contributions/${id}`;
  const seenBy = async (connection: typeof LOCAL, headers: Record<string, string> = {}): Promise<unknown> => {
    const answer = await made.app.request(address, { headers: { host: "127.0.0.1:8787", ...headers } }, connection);
    const body: unknown = await answer.json();
    return Object(body).answers;
  };
  await made.post("/api/releases", "");
  expect(await seenBy(LOCAL)).toEqual(answers);
  expect(await seenBy(REMOTE)).toEqual(answers.slice(0, 1));
  // A contribution beside which nothing was said has none.
  expect(Object(await (await made.get("/api/contributions/ROU-2018-2020-v1")).json())).not.toHaveProperty("answers");
});

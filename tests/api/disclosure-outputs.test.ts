import { afterAll, expect, test, vi } from "vitest";

import { LOCAL, REMOTE } from "./filled-app.ts";
import { addressesOf, answerOf, twinApps } from "./twin-apps.ts";

// The twins are filled one after the other; what they say of the time must not tell them apart.
vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-05T10:00:00.000Z") });

const twins = await twinApps();
const [first, second] = twins;
const addresses = addressesOf(first);

afterAll(() => {
  for (const { close } of twins) close();
  vi.useRealTimers();
});

test("the twins differ in what the coordinator sees, and in nothing else", async () => {
  const path = "/api/contributions/ROU-2021-2023-v1/file";
  const seen = await Promise.all(
    twins.map(async ({ app }) =>
      (await app.request(`http://127.0.0.1:8787${path}`, { headers: { host: "127.0.0.1:8787" } }, LOCAL)).text(),
    ),
  );
  expect(seen[0]).toContain("both of them");
  expect(seen[1]).toContain("many of them");
  expect(seen[0]?.length).toBe(seen[1]?.length);
});

/** Routes that the public is refused, whatever it asks. */
const REFUSED = [
  "/contributions/accepted",
  "/contributions/others",
  "/contributions/remembered",
  "/contributions/documents/{sha256}",
  "/contributions/{id}/annotated.xlsx",
  "/contributions/{id}/file",
  "/contributions/{id}/report",
  "/contributions/{id}/totals",
  "/contributions/{id}/what-if",
  "/mirror",
];

test.each([...addresses])(
  "%s tells the public nothing of a small count",
  async (route, asked) => {
    const answered: number[] = [];
    for (const address of asked) {
      const [one, other] = [await first.get(address), await second.get(address)];
      answered.push(one.status);
      expect.soft([address, await answerOf(one)]).toEqual([address, await answerOf(other)]);
    }
    // What answers was really asked; what refuses does so always.
    expect([...new Set(answered)]).toContain(REFUSED.includes(route) ? 403 : 200);
    expect(REFUSED.includes(route) && answered.includes(200)).toBe(false);
  },
  120_000,
);

test("a file that is checked without being sent is not compared with what the public may not see", async () => {
  const asked = "/api/check?state=ROU&round=2021-2023&filename=ROU.csv&observations=1";
  const file = "indicator,year,sex,unit,value\nTHB.VIC.DET,2021,F,persons,400\nTHB.VIC.DET,2022,F,persons,2\n";
  const answers = await Promise.all(
    twins.map(async ({ app }) =>
      answerOf(await app.request(`http://127.0.0.1:8787${asked}`, { method: "POST", body: file }, REMOTE)),
    ),
  );
  expect(answers[0]).toMatch(/^200/);
  expect(answers[0]).toBe(answers[1]);
});

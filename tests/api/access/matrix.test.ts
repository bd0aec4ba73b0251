import { afterAll, beforeAll, expect, test } from "vitest";

import { ACTS, judgeAct } from "../../../api/access/policy.ts";
import { documentedRoutes } from "../../../api/routes/openapi.ts";
import { filledApp, LOCAL, REMOTE } from "../filled-app.ts";

const COORDINATOR = { role: "coordinator" } as const;
const ROMANIA = { role: "contact", state: "ROU" } as const;
const PUBLIC = { role: "public" } as const;

test("a contact point opens, sends and explains what is its own state's, and does nothing else", () => {
  const may = ACTS.filter((act) => judgeAct(act, ROMANIA, "ROU") === null);
  expect(may).toEqual(["open", "send", "explain"]);
  expect(ACTS.filter((act) => judgeAct(act, ROMANIA, "BGR") === null)).toEqual([]);
  expect(ACTS.filter((act) => judgeAct(act, ROMANIA, null) === null)).toEqual([]);
});

test("the coordinator may do everything, the public nothing of it", () => {
  expect(ACTS.filter((act) => judgeAct(act, COORDINATOR, "ROU") !== null)).toEqual([]);
  expect(ACTS.filter((act) => judgeAct(act, PUBLIC, "ROU") === null)).toEqual([]);
});

/** Who is let through: the coordinator, the contact point of the state concerned, that of another state, anybody. */
type Line = readonly ["coordinator", "own" | "-", "other" | "-", "public" | "-"];

const EVERYBODY: Line = ["coordinator", "own", "other", "public"];
const OF_ITS_STATE: Line = ["coordinator", "own", "-", "-"];
const COORDINATOR_ONLY: Line = ["coordinator", "-", "-", "-"];

/** What is not for everybody, by route; every route that is not named here is for everybody. */
const GUARDED: Readonly<Record<string, Line>> = {
  "PUT /identity": ["coordinator", "own", "other", "-"],
  "GET /mirror": OF_ITS_STATE,
  "POST /breaks": COORDINATOR_ONLY,
  "POST /breaks/{id}/withdrawal": COORDINATOR_ONLY,
  "POST /releases": COORDINATOR_ONLY,
  "POST /contributions": OF_ITS_STATE,
  "GET /contributions/accepted": OF_ITS_STATE,
  "GET /contributions/others": OF_ITS_STATE,
  "GET /contributions/remembered": OF_ITS_STATE,
  "POST /contributions/prose": OF_ITS_STATE,
  "POST /contributions/prose/{id}/quotes": COORDINATOR_ONLY,
  "POST /contributions/prose/{id}/erasure": COORDINATOR_ONLY,
  "GET /contributions/documents/{sha256}": ["coordinator", "own", "other", "-"],
  // A contribution that was not released is not there for anybody else.
  "GET /contributions/{id}": OF_ITS_STATE,
  "GET /contributions/{id}/file": OF_ITS_STATE,
  "GET /contributions/{id}/annotated.xlsx": OF_ITS_STATE,
  "GET /contributions/{id}/report": OF_ITS_STATE,
  "POST /contributions/{id}/dispositions": OF_ITS_STATE,
  "GET /contributions/{id}/totals": OF_ITS_STATE,
  "POST /contributions/{id}/erasure": COORDINATOR_ONLY,
  "GET /contributions/{id}/what-if": COORDINATOR_ONLY,
};

const SENT = "ROU-2021-2023-v1";
let made: Awaited<ReturnType<typeof filledApp>>;
beforeAll(async () => {
  made = await filledApp();
  const file = "indicator,year,sex,unit,value\nTHB.VIC.DET,2021,,persons,400\n";
  const answer = await made.post("/api/contributions?state=ROU&round=2021-2023", file);
  if (answer.status !== 201) throw new Error(await answer.text());
});
afterAll(() => made.close());

/** What is sent to a route that takes JSON: understood, and about something that is not there. */
const BODIES: Readonly<Record<string, object>> = {
  "/contributions/{id}/dispositions": {
    finding: "f999",
    state: "explained",
    reason: "other",
    text: "An explanation of nothing.",
  },
  "/contributions/{id}/erasure": { reason: "" },
  "/contributions/prose/{id}/quotes": { answer: 0 },
  "/contributions/prose/{id}/erasure": { reason: "" },
};

const ASKED: Readonly<Record<string, string>> = { state: "ROU", states: "ROU", round: "2021-2023", as: "coordinator" };

/** Asks as one of the four; what is sent is not understood, so that nothing is changed by those who are let through. */
async function ask(
  route: ReturnType<typeof documentedRoutes>[number],
  who: Line[number],
): Promise<"through" | "refused"> {
  const asked = route.queryParameters.filter((name) => name in ASKED);
  const query = new URLSearchParams(asked.map((name): [string, string] => [name, ASKED[name] ?? ""]));
  const id = route.path.startsWith("/contributions") ? SENT : "nothing";
  const path = route.path.replace("{id}", id).replaceAll(/\{\w+\}/g, "nothing");
  const words = { own: "contact:ROU", other: "contact:BGR" };
  const acting = who === "own" || who === "other" ? { "x-euxine-acting-as": words[who] } : {};
  const headers = { host: "127.0.0.1:8787", ...acting };
  const { method } = route;
  const body = method === "GET" ? {} : { body: JSON.stringify(BODIES[route.path] ?? "") };
  const bindings = who === "public" ? REMOTE : LOCAL;
  const url = `http://127.0.0.1:8787/api${path}?${query.toString()}`;
  const answer = await made.app.request(url, { method, headers, ...body }, bindings);
  const isHidden = answer.status === 404 && (await answer.text()).includes("No such contribution");
  return answer.status === 403 || isHidden ? "refused" : "through";
}

test("every route lets those through who may, and nobody else", async () => {
  const routes = documentedRoutes(made.app.routes.filter(({ path }) => path.startsWith("/api/")));
  const before = made.record.releases().length;
  for (const route of routes) {
    const key = `${route.method} ${route.path}`;
    // Drawn and written at length: their queries say nothing of who asks.
    if (/^GET \/(figures|reviews|download|docs|openapi)/.test(key)) continue;
    const line = GUARDED[key] ?? EVERYBODY;
    const seen: string[] = [];
    for (const who of EVERYBODY) {
      seen.push((await ask(route, who)) === "through" ? who : "-");
    }
    expect.soft([key, ...seen]).toEqual([key, ...line]);
  }
  expect(made.record.releases().length).toBe(before + 1);
  expect(Object.keys(GUARDED).filter((key) => !routes.some(({ method, path }) => key === `${method} ${path}`))).toEqual(
    [],
  );
});

test.each([
  ["a word that is not known", { "x-euxine-acting-as": "admin" }, 403],
  ["a cookie of another state", { cookie: "euxine-acting-as=contact:BGR" }, 403],
  ["a cookie of the state itself", { cookie: "euxine-acting-as=contact:ROU" }, 200],
  ["nothing said", {}, 200],
])("on the machine itself, with %s", async (_, headers: Record<string, string>, status) => {
  const url = "http://127.0.0.1:8787/api/contributions/accepted?state=ROU";
  const answer = await made.app.request(url, { headers: { host: "127.0.0.1:8787", ...headers } }, LOCAL);
  expect(answer.status).toBe(status);
});

test("from elsewhere nobody is anybody, whatever they say", async () => {
  const headers = { "x-euxine-acting-as": "coordinator", cookie: "euxine-acting-as=coordinator" };
  expect(await (await made.get("/api/identity", headers)).json()).toEqual({ actingAs: "public", choices: [] });
  expect((await made.get(`/api/contributions/${SENT}/file`, headers)).status).toBe(403);
});

test("who acts is chosen once and kept in a cookie that no script reads", async () => {
  const url = "http://127.0.0.1:8787/api/identity";
  const headers = { host: "127.0.0.1:8787" };
  const chosen = await made.app.request(`${url}?as=contact:ROU`, { method: "PUT", headers }, LOCAL);
  expect(await chosen.json()).toMatchObject({ actingAs: "contact:ROU" });
  expect(chosen.headers.get("set-cookie")).toBe("euxine-acting-as=contact%3AROU; Path=/; HttpOnly; SameSite=Strict");
  const [cookie = ""] = (chosen.headers.get("set-cookie") ?? "").split(";");
  const answer = await made.app.request(url, { headers: { ...headers, cookie } }, LOCAL);
  expect(await answer.json()).toMatchObject({ actingAs: "contact:ROU" });
  expect((await made.app.request(`${url}?as=contact:XXX`, { method: "PUT", headers }, LOCAL)).status).toBe(400);
});

test("what a contact point sends stands in the record under its name, and not on behalf of the state", async () => {
  const file = "indicator,year,sex,unit,value\nTHB.VIC.DET,2021,,persons,401\n";
  const address = "/api/contributions?state=ROU&round=2021-2023";
  const acting = { "x-euxine-acting-as": "contact:ROU" };
  expect((await made.post(`${address}&onBehalf=NV%201`, file, acting)).status).toBe(403);
  expect((await made.post(address, file, acting)).status).toBe(201);
  expect(made.record.events(["ROU-2021-2023-v2"]).map(({ kind, actor }) => [kind, actor])).toEqual([
    ["received", "contact point of ROU"],
    ["accepted", "contact point of ROU"],
  ]);
});

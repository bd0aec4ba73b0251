import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { type RunningServer, startServer } from "../support/server.ts";

let running: RunningServer;
beforeAll(async () => {
  running = await startServer();
}, 60_000);
afterAll(() => running.stop());

test("a server started on an empty folder says where it is ready, with all 52 contributions", async () => {
  expect(running.printed()).toBe(`Euxine is ready at ${running.url}\n`);
  expect(await (await fetch(`${running.url}/api/releases`)).json()).toMatchObject([{ id: "r1", contributions: 52 }]);
});

test("a request made in another program on the machine may write, a page of another site may not", async () => {
  const send = (headers: Record<string, string>) =>
    fetch(`${running.url}/api/contributions?state=ROU&round=2018-2020`, { method: "POST", body: "", headers });
  expect((await send({})).status).toBe(422);
  expect((await send({ origin: "https://elsewhere.example" })).status).toBe(403);
});

test("an address that is not canonical is refused as it stands on the wire", async () => {
  expect(await rawStatus("GET //api/health HTTP/1.1")).toBe("HTTP/1.1 400 Bad Request");
  expect(await rawStatus("GET /api/..%2fhealth HTTP/1.1")).toBe("HTTP/1.1 400 Bad Request");
  expect(await rawStatus("GET /api/health HTTP/1.1")).toBe("HTTP/1.1 200 OK");
});

test("a command beside the running server is noticed by it", async () => {
  const file = join(running.folder, "own.csv");
  writeFileSync(file, "indicator,year,unit,value\r\nTHB.VIC.DET,2018,persons,501\r\n");
  const environment = { ...process.env, EUXINE_DATA: running.folder, NODE_NO_WARNINGS: "1" };
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ["api/cli.ts", ...words], { env: environment, encoding: "utf8" });
  expect(run("send", file, "--state", "ROU", "--round", "2018-2020").stdout).toContain("ROU-2018-2020-v2");
  // The part speaks for one section; the contribution before it still does for the others.
  expect(run("release").stdout).toContain("r2: 53 contributions");
  const address = `${running.url}/api/series?indicator=THB.VIC.DET&states=ROU&from=2018&to=2018`;
  await expect
    .poll(async () => (await fetch(address)).json(), { timeout: 15_000 })
    .toMatchObject({ release: "r2", series: [{ points: [{ value: 501 }] }] });
});

test("a second server says that the port is taken", () => {
  const folder = mkdtempSync(join(tmpdir(), "euxine-second-"));
  const { status, stderr } = start({ EUXINE_PORT: new URL(running.url).port, EUXINE_DATA: folder });
  rmSync(folder, { recursive: true, force: true });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^Port \d+ is taken: perhaps Euxine is running already\./),
  ]);
});

test("a data folder that cannot be used is named", () => {
  const file = join(running.folder, "not-a-folder");
  writeFileSync(file, "");
  const { status, stderr } = start({ EUXINE_PORT: "0", EUXINE_DATA: join(file, "data") });
  expect([status, stderr]).toEqual([1, expect.stringContaining(join(file, "data"))]);
});

test("a wrong setting is named", () => {
  const { status, stderr } = start({ EUXINE_PORT: "http" });
  expect([status, stderr]).toEqual([1, "EUXINE_PORT=http: expected a port between 0 and 65535.\n"]);
});

function start(settings: Record<string, string>) {
  const env = { ...process.env, EUXINE_HOST: "127.0.0.1", NODE_NO_WARNINGS: "1", ...settings };
  return spawnSync(process.execPath, ["api/server.ts"], { env, encoding: "utf8", timeout: 20_000 });
}

function rawStatus(requestLine: string): Promise<string> {
  const { hostname, port } = new URL(running.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.end(`${requestLine}\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`);
    });
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("end", () => resolve(answer.split("\r\n")[0] ?? ""));
    socket.on("error", reject);
  });
}

import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

import { serve } from "@hono/node-server";
import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import { afterAll, expect, test } from "vitest";

import { snippets } from "../../../api/contract/snippets.ts";
import { filledApp } from "../filled-app.ts";

const run = promisify(execFile);
const { app, close } = await filledApp();
const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
  const started = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (info) =>
    resolve({ server: started, port: info.port }),
  );
});
afterAll(() => {
  server.close();
  close();
});

const ADDRESS = `http://127.0.0.1:${port}/api/download/series.csv?indicator=THB.VIC.DET&states=UKR,GEO&from=2018&to=2020`;

function textOf(id: string): string {
  const found = snippets(ADDRESS, "thb-vic-det").find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no snippet ${id}.`);
  return found.text;
}

test("every tool is given the very address, quoted", () => {
  const all = snippets(ADDRESS, "thb-vic-det");
  expect(all.map(({ id }) => id)).toEqual(["python", "r", "excel", "curl"]);
  expect(all.filter(({ text }) => !text.includes(`"${ADDRESS}"`))).toEqual([]);
});

/** The victims that Georgia and Ukraine reported (UNODC GLOTIP, edition 2025-04-14). */
const PUBLISHED = ["GEO 2018 7", "GEO 2019 29", "GEO 2020 6", "UKR 2018 1192", "UKR 2019 262", "UKR 2020 152"];

/** The lines of a tool's output that hold a state, a year and a number, alike whatever the spacing and the zeros. */
function figuresIn(output: string): readonly string[] {
  return [...output.matchAll(/\b([A-Z]{3})\s+(\d{4})\s+([\d.]+)\s+persons/g)].map(
    ([, state, year, value]) => `${state} ${year} ${Number(value)}`,
  );
}

const has = (command: string): boolean => spawnSync(command, ["--version"]).status === 0;

test.skipIf(!has("python3"))("the text for Python runs, with nothing installed (skipped without python3)", async () => {
  const { stdout, stderr } = await run("python3", ["-I", "-c", textOf("python")]);
  expect([figuresIn(stdout), stderr]).toEqual([PUBLISHED, ""]);
});

test.skipIf(!has("Rscript"))("the text for R runs, with no packages (skipped without Rscript)", async () => {
  const { stdout, stderr } = await run("Rscript", ["--vanilla", "-e", textOf("r")]);
  expect([figuresIn(stdout), stderr]).toEqual([PUBLISHED, ""]);
});

test.skipIf(!has("curl"))("the text for curl runs (skipped without curl)", async () => {
  const { stdout } = await run("sh", ["-c", textOf("curl").replace("-o thb-vic-det.csv", "-s")]);
  expect(stdout.split("\r\n")).toHaveLength(8);
});

test("Microsoft's own parser finds no fault in the text for Excel, and its address answers", async () => {
  const text = textOf("excel");
  expect(TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, text))).toBe(true);
  const broken = await TaskUtils.tryLexParse(DefaultSettings, text.replace("in\n", ""));
  expect(TaskUtils.isParseStageOk(broken)).toBe(false);
  const address = /Web\.Contents\("([^"]+)"\)/.exec(text)?.[1] ?? "";
  const answer = await fetch(address);
  const [header = ""] = (await answer.text()).split("\r\n");
  expect(answer.status).toBe(200);
  const typed = [...text.matchAll(/\{"(\w+)", (?:Int64\.Type|type number)\}/g)].map(([, name]) => name);
  expect(typed).toEqual(["year", "low", "high"]);
  expect(header.split(",")).toEqual(expect.arrayContaining(typed));
});

import { join } from "node:path";

import { expect, test } from "vitest";

import { readConfig, resolvePath, ROOT } from "../../api/config.ts";

test("without settings the server listens on 127.0.0.1:8787 and keeps its data in the repository", () => {
  expect(readConfig({})).toEqual({ port: 8787, host: "127.0.0.1", dataFolder: join(ROOT, "data") });
});

test("empty variables count as not set", () => {
  expect(readConfig({ EUXINE_PORT: "", EUXINE_HOST: "", EUXINE_DATA: "" })).toEqual(readConfig({}));
});

test("a relative data folder is meant from where the command was given", () => {
  expect(readConfig({ EUXINE_DATA: "mine", INIT_CWD: "/srv/somewhere" }).dataFolder).toBe("/srv/somewhere/mine");
  expect(readConfig({ EUXINE_DATA: "/srv/data", INIT_CWD: "/srv/somewhere" }).dataFolder).toBe("/srv/data");
  expect(resolvePath("file.csv", undefined)).toBe(join(process.cwd(), "file.csv"));
});

test.each(["http", "-1", "65536", "80.5", "8787 "])("a port of %j is refused by name", (port) => {
  expect(() => readConfig({ EUXINE_PORT: port })).toThrow(`EUXINE_PORT=${port}: expected a port`);
});

test("every wrong variable is named at once", () => {
  expect(() => readConfig({ EUXINE_PORT: "x", EUXINE_HOST: "a b" })).toThrow(/EUXINE_PORT=x[\s\S]*EUXINE_HOST=a b/);
});

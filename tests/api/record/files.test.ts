import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { openFiles, sha256Of } from "../../../api/record/files.ts";
import { temporaryFolder } from "./folder.ts";

const bytes = new TextEncoder().encode("indicator,year,unit,value\n");

test("the SHA-256 of no bytes is the one that everybody prints", () => {
  expect(sha256Of("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("a file is kept under its hash, once, byte by byte, and leaves no temporary behind", () => {
  const folder = temporaryFolder();
  const files = openFiles(folder);
  const name = sha256Of(bytes);
  files.keep(name, bytes);
  files.keep(name, bytes);
  expect(readdirSync(join(folder, "files"))).toEqual([name]);
  expect(new Uint8Array(files.read(name) ?? [])).toEqual(bytes);
});

test("a file that was never kept is not there", () => {
  expect(openFiles(temporaryFolder()).read(sha256Of("nothing"))).toBeNull();
});

test("a file that was altered on the disk is not given out", () => {
  const folder = temporaryFolder();
  const files = openFiles(folder);
  files.keep(sha256Of(bytes), bytes);
  writeFileSync(join(folder, "files", sha256Of(bytes)), "something else");
  expect(() => files.read(sha256Of(bytes))).toThrow("no longer has the bytes received");
});

test("a name that is no hash leads nowhere", () => {
  expect(() => openFiles(temporaryFolder()).read("../record.sqlite")).toThrow("not the name of a kept file");
});

import { strToU8, zipSync, type Zippable } from "fflate";
import { expect, test } from "vitest";

import { inspectArchive } from "../../../api/reading/archive.ts";

const PLAIN = "<worksheet><sheetData/></worksheet>";

function archive(parts: Readonly<Record<string, string>>, level: 0 | 9 = 9): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, text] of Object.entries(parts)) zippable[name] = [strToU8(text), { level }];
  return zipSync(zippable);
}

test("an archive of plain parts may be opened and names them", () => {
  expect(inspectArchive(archive({ "a.xml": PLAIN, "xl/b.xml": PLAIN }))).toEqual(new Set(["a.xml", "xl/b.xml"]));
});

test("a part that unpacks to more than 100 times its size is not opened", () => {
  expect(inspectArchive(archive({ "a.xml": "0".repeat(3_000_000) }))).toEqual({ kind: "expands", words: "a.xml" });
});

test("the size that an archive claims is not believed", () => {
  const bytes = archive({ "a.xml": "0".repeat(3_000_000) });
  const view = new DataView(bytes.buffer);
  const central = bytes.length - 22 - 46 - "a.xml".length;
  view.setUint32(central + 24, 10, true);
  expect(inspectArchive(bytes)).toEqual({ kind: "expands", words: "a.xml" });
});

test("more than 200 parts are not opened", () => {
  const parts = Object.fromEntries(Array.from({ length: 201 }, (_, part) => [`${part}.xml`, ""]));
  expect(inspectArchive(archive(parts))).toEqual({ kind: "expands", words: "201 parts" });
});

test("macros are named", () => {
  expect(inspectArchive(archive({ "xl/vbaProject.bin": "x" }))).toEqual({
    kind: "active",
    words: "xl/vbaProject.bin",
  });
});

test("an archive within an archive is not opened", () => {
  expect(inspectArchive(archive({ "xl/media/more.zip": "x" }))).toMatchObject({ kind: "active" });
});

test("a document type, which could name files and repeat itself, is not opened", () => {
  const text = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "a">]><x/>`;
  expect(inspectArchive(archive({ "xl/workbook.xml": text }))).toMatchObject({ kind: "active" });
});

test("a name that leads out of the archive is refused", () => {
  expect(inspectArchive(archive({ "../a.xml": PLAIN }))).toMatchObject({ kind: "corrupt" });
});

test("a cut archive is corrupt wherever it is cut", () => {
  const whole = archive({ "a.xml": PLAIN });
  for (let length = 0; length < whole.length; length += 1) {
    expect(inspectArchive(whole.subarray(0, length)), `${length} bytes`).toMatchObject({ kind: "corrupt" });
  }
});

test("a part whose packed bytes are broken is corrupt", () => {
  const bytes = archive({ "a.xml": PLAIN.repeat(40) });
  bytes.fill(0xff, 30 + "a.xml".length, 30 + "a.xml".length + 12);
  expect(inspectArchive(bytes)).toMatchObject({ kind: "corrupt" });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { StoreFailure } from "../../api/failure.ts";
import { openPress } from "../../api/press.ts";
import { openReadModel } from "../../api/readmodel/read-model.ts";
import { openRecord } from "../../api/record/record-store.ts";
import { fillRecord } from "../../api/start.ts";
import { intakeDeps, SHIPPED } from "../../api/workplace.ts";
import { editions } from "../support/edition.ts";

const ASKED = { headers: {}, remoteAddress: "192.0.2.7", reference: "ref-7", releases: "" };

function press(folder: string): ReturnType<typeof openPress> {
  const opened = openPress({ folder, host: "127.0.0.1" });
  onTestFinished(opened.close);
  return opened;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "euxine-press-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("the press draws what it is asked for, and refuses as the server does, under the reference it was given", async () => {
  const folder = temporaryFolder();
  const record = openRecord(folder);
  await fillRecord(intakeDeps(record, editions()), SHIPPED);
  (await openReadModel({ record, editions: editions(), population: [] })).close();
  record.close();
  const { print } = press(folder);
  const figure = await print({ ...ASKED, path: "/api/figures/trends.svg?indicator=THB.VIC.DET" });
  expect(figure).toMatchObject({ status: 200, headers: { "content-type": "image/svg+xml; charset=utf-8" } });
  expect(new TextDecoder().decode(figure.body)).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
  const refused = await print({ ...ASKED, path: "/api/figures/trends.svg?indicator=NO.SUCH" });
  expect(refused.status).toBe(400);
  expect(JSON.parse(new TextDecoder().decode(refused.body))).toMatchObject({ status: 400, reference: "ref-7" });
});

test("a press that cannot open the record says so, and does not end", async () => {
  const { print } = press(join(temporaryFolder(), "nothing-here"));
  const asked = { ...ASKED, path: "/api/figures/trends.svg?indicator=THB.VIC.DET" };
  for (const _ of [1, 2]) await expect(print(asked)).rejects.toBeInstanceOf(StoreFailure);
});

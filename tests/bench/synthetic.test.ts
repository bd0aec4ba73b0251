import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { fillSynthetic } from "../../bench/synthetic.ts";
import { edition } from "../support/edition.ts";

test("a made-up record has as many observations as it says, thirteen states and twenty years of each question", () => {
  const folder = mkdtempSync(join(tmpdir(), "euxine-synthetic-"));
  try {
    const { keys, observations } = fillSynthetic(folder, edition(), 700);
    const database = new DatabaseSync(join(folder, "record.sqlite"), { readOnly: true });
    const counted = database.prepare("select count(*) as rows from observations").get()?.["rows"];
    database.close();
    expect([keys.length, observations, counted]).toEqual([3, 780, 780]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

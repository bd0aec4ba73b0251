import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { expect, test } from "vitest";

import { openRecord } from "../../api/record/record-store.ts";
import { temporaryFolder } from "./record/folder.ts";

const SENDER = join(import.meta.dirname, "intake-sender.ts");

/** Lets a process receive contributions until it is killed, and gives the ids that it acknowledged before. */
async function acknowledgedBeforeKill(folder: string, milliseconds: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [SENDER, folder], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  const ended = new Promise((resolve) => child.on("close", resolve));
  while (!printed.includes("\n")) await pause(5);
  await pause(milliseconds);
  child.kill("SIGKILL");
  await ended;
  // A last line without its end was not acknowledged.
  return printed.split("\n").slice(0, -1);
}

test("whatever was acknowledged before a kill -9 is there after it, whole", async () => {
  const folder = temporaryFolder();
  const acknowledged: string[] = [];
  for (const milliseconds of [3, 17, 41, 78, 120]) {
    acknowledged.push(...(await acknowledgedBeforeKill(folder, milliseconds)));
    const record = openRecord(folder);
    const kept = record.contributions();
    const ids = kept.map((contribution) => contribution.id);
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
    for (const { number, id, sha256 } of kept) {
      let rows = 0;
      record.eachRow(number, () => (rows += 1));
      expect([id, rows, record.report(id)?.contribution.id]).toEqual([id, 50, id]);
      expect(record.files.read(sha256)).not.toBeNull();
    }
    record.close();
  }
  // Each of the five processes was killed after its first acknowledgement, how long after depends on the machine.
  expect(acknowledged.length).toBeGreaterThanOrEqual(5);
});

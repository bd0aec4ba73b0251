import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import type { Observation } from "../../api/contract/observation.ts";
import { type IntakeDeps, receiveContribution } from "../../api/intake.ts";
import { openRecord } from "../../api/record/record-store.ts";
import type { Sent } from "../../api/validating/check.ts";
import { tinyEdition } from "../support/tiny-edition.ts";
import { temporaryFolder } from "./record/folder.ts";
import { observation, report } from "./record/keeping.ts";

/** A check that takes every file for one observation; its value is the file's content, and "bad" is a blocker. */
function trivialCheck({ bytes, state, edition, sha256 }: Sent) {
  const text = new TextDecoder().decode(bytes);
  const clean = report(state, edition.round.id, sha256);
  if (text === "bad")
    return { report: { ...clean, verdict: "rejected" as const }, observations: [], quarantined: [], sections: ["A"] };
  const observed = { value: Number(text) };
  return { report: clean, observations: [observation({ state, observed, text })], quarantined: [], sections: ["A"] };
}

function open(check: IntakeDeps["check"] = trivialCheck): IntakeDeps {
  const record = openRecord(temporaryFolder());
  onTestFinished(record.close);
  const editions = [tinyEdition([2018, 2019, 2020]), tinyEdition([2024], "controlled")];
  return { record, editions, check, now: () => new Date("2026-01-05T10:00:00Z") };
}

const file = (content: string, round = "2018-2020") => ({
  bytes: new TextEncoder().encode(content),
  filename: "victims.csv",
  state: "ROU",
  round,
});

test("a good file is kept with its bytes, its report and its observations, and accepted at once", async () => {
  const deps = open();
  const received = await receiveContribution(deps, file("11"));
  expect(received).toMatchObject({ outcome: "kept", id: "ROU-2018-2020-v1", vintage: 1 });
  expect(received.report.contribution).toMatchObject({ id: "ROU-2018-2020-v1", vintage: 1, dryRun: false });
  expect(new TextDecoder().decode(deps.record.files.read(received.sha256) ?? new Uint8Array())).toBe("11");
  expect(deps.record.accepted("ROU").map((kept) => kept.observed)).toEqual([{ value: 11 }]);
  expect(deps.record.contributions()[0]).toMatchObject({
    filename: "victims.csv",
    receivedAt: "2026-01-05T10:00:00.000Z",
    provenance: "compiled",
    confidentiality: "free",
  });
});

test("the same bytes again are known and give the first answer", async () => {
  const deps = open();
  const first = await receiveContribution(deps, file("11"));
  const second = await receiveContribution(deps, file("11"));
  expect(second).toEqual({ ...first, outcome: "already" });
  expect(deps.record.contributions()).toHaveLength(1);
});

test("a blocker stores nothing, not even the file", async () => {
  const deps = open();
  const received = await receiveContribution(deps, file("bad"));
  expect(received).toMatchObject({ outcome: "rejected", id: null, vintage: null });
  expect(received.report.verdict).toBe("rejected");
  expect(deps.record.contributions()).toEqual([]);
  expect(readdirSync(deps.record.folder)).not.toContain("files");
});

test("a file of which no row could be taken is no vintage that withdraws all the rest", async () => {
  const emptied = (sent: Sent) => {
    const checked = trivialCheck(sent);
    const counts = { ...checked.report.counts, rowsQuarantined: 1 };
    return { ...checked, observations: [], report: { ...checked.report, counts } };
  };
  const deps = open((sent) => (new TextDecoder().decode(sent.bytes) === "12" ? emptied(sent) : trivialCheck(sent)));
  await receiveContribution(deps, file("11"));
  expect(await receiveContribution(deps, file("12"))).toMatchObject({ outcome: "rejected", id: null });
  expect(deps.record.accepted("ROU").map((kept) => kept.observed)).toEqual([{ value: 11 }]);
});

test("the check sees what the state's accepted contributions say so far", async () => {
  const seen: (readonly Observation[])[] = [];
  const deps = open((input) => {
    seen.push(input.previous);
    return trivialCheck(input);
  });
  await receiveContribution(deps, file("11"));
  await receiveContribution(deps, file("12"));
  expect(seen.map((previous) => previous.map((kept) => kept.observed))).toEqual([[], [{ value: 11 }]]);
});

test("a check that another contribution overtook is made again", async () => {
  let overtaking = true;
  let checks = 0;
  const deps = open(async (input) => {
    checks += 1;
    if (overtaking) {
      overtaking = false;
      await receiveContribution({ ...deps, check: trivialCheck }, file("99"));
    }
    return trivialCheck(input);
  });
  const received = await receiveContribution(deps, file("11"));
  expect([checks, received.id]).toEqual([2, "ROU-2018-2020-v2"]);
});

test("a file sent to a round that was compiled is not free for that reason", async () => {
  const deps = open();
  await receiveContribution(deps, { ...file("11"), provenance: "sent" });
  expect(deps.record.contributions()[0]).toMatchObject({ provenance: "sent", confidentiality: "controlled" });
});

test("the paper with which a state sent its file is kept", async () => {
  const deps = open();
  await receiveContribution(deps, { ...file("11", "2024-2024"), onBehalf: "note verbale 12/2026" });
  expect(deps.record.contributions()[0]).toMatchObject({ provenance: "sent", onBehalf: "note verbale 12/2026" });
});

test("an unknown state or round is a bad request that names what is known", async () => {
  const deps = open();
  await expect(receiveContribution(deps, { ...file("11"), state: "FRA" })).rejects.toThrow("not one of the 13 states");
  await expect(receiveContribution(deps, file("11", "1999"))).rejects.toThrow("the rounds are 2018-2020, 2024-2024");
});

test("where the file cannot be written, nothing is kept and nothing is acknowledged", async () => {
  const deps = open();
  writeFileSync(join(deps.record.folder, "files"), "in the way");
  await expect(receiveContribution(deps, file("11"))).rejects.toThrow("nothing was kept");
  expect(deps.record.contributions()).toEqual([]);
});

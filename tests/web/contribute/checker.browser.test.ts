import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { checkFile } from "../../../web/workers/check-file.ts";
import { createChecker } from "../../../web/workers/checker.ts";
import { tinyEdition } from "../../support/tiny-edition.ts";

const SUBJECT = {
  state: "ROU",
  edition: tinyEdition([2018, 2019, 2020]),
  previous: [],
  remembered: { wordings: [], explanations: [] },
};

function file(text: string) {
  return { bytes: new TextEncoder().encode(text), filename: "mine.csv", note: NO_COVERING_NOTE };
}

const SOUND = "indicator,year,unit,value\nTHB.VIC.DET,2018,persons,497\n";

test("the server's own check runs in a thread of the browser", async () => {
  const checker = createChecker();
  const {
    report,
    tables: [table],
    sha256,
  } = await checker.check(SUBJECT, file(SOUND.replace("497", "4x7")));
  expect(report.findings.map(({ code, at }) => [code, at.a1])).toContainEqual(["CEL-301", "D2"]);
  expect(table?.rows[1]).toEqual(["THB.VIC.DET", "2018", "persons", "4x7"]);
  // printf 'indicator,year,unit,value\nTHB.VIC.DET,2018,persons,4x7\n' | sha256sum
  expect(sha256).toBe("ddb5d96b75e2c0b6aed381cd2a7f2ab3a8eca010df198cb361346522784e1196");
  checker.close();
});

test("the answer of the thread is the one that the check gives in the page", async () => {
  const checker = createChecker();
  expect(await checker.check(SUBJECT, file(SOUND))).toEqual(await checkFile(SUBJECT, file(SOUND)));
  checker.close();
});

test("two files at once each get their own answer", async () => {
  const checker = createChecker();
  const [first, second] = await Promise.all([
    checker.check(SUBJECT, file(SOUND)),
    checker.check(SUBJECT, file("%PDF-1.7\n1 0 obj\n")),
  ]);
  expect(first.report.counts.rowsAccepted).toBe(1);
  expect(second.report.verdict).toBe("rejected");
  checker.close();
});

test("a thread that breaks down is a failure that says what to do, and the next file gets a new thread", async () => {
  let started = 0;
  const checker = createChecker(() => {
    started += 1;
    return new Worker(URL.createObjectURL(new Blob(["throw new Error('broken')"], { type: "text/javascript" })));
  });
  const broken = "The check broke down in this browser. The file and what was put right in it are still here.";
  await expect(checker.check(SUBJECT, file(SOUND))).rejects.toThrow(broken);
  await expect(checker.check(SUBJECT, file(SOUND))).rejects.toThrow(broken);
  expect(started).toBe(2);
});

test("a check that is given up ends with its thread, and the next file gets a new one", async () => {
  const silent = URL.createObjectURL(new Blob([""], { type: "text/javascript" }));
  const threads = [silent, null];
  const checker = createChecker(() => {
    const address = threads.shift();
    if (typeof address === "string") return new Worker(address);
    return new Worker(new URL("../../../web/workers/check.worker.ts", import.meta.url), { type: "module" });
  });
  const waiting = checker.check(SUBJECT, file(SOUND));
  checker.close();
  await expect(waiting).rejects.toThrow("The check was stopped.");
  expect((await checker.check(SUBJECT, file(SOUND))).report.counts.rowsAccepted).toBe(1);
  checker.close();
});

test("a state that the questionnaire does not know is a failure, not an empty report", async () => {
  const checker = createChecker();
  await expect(checker.check({ ...SUBJECT, state: "XXX" }, file(SOUND))).rejects.toThrow(
    'The file could not be checked here: "XXX" is not the code of a member state.',
  );
  checker.close();
});

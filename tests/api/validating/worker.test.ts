import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { build } from "vite";
import { z } from "zod";

import { check, fixture } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";

const ENTRY = join(import.meta.dirname, "../../../api/validating/check.ts");
const bundleSchema = z.array(z.object({ output: z.array(z.looseObject({ code: z.string() })) }));

test("the check runs as a bundle that has nothing of Node and nothing of a page, and says the same", async () => {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry: ENTRY, formats: ["iife"], name: "bundle" } },
  });
  const code = bundleSchema.parse(built)[0]?.output[0]?.code ?? "";
  const bytes = fixture("total-below-parts.csv");
  const expected = check(bytes);
  const sent = {
    bytes,
    filename: "figures.csv",
    sha256: expected.report.file.sha256,
    state: "ROU",
    edition: edition(),
  };
  const answer: unknown = runInNewContext(`${code}; JSON.stringify(bundle.checkContribution(sent))`, {
    TextDecoder,
    TextEncoder,
    sent: { ...sent, previous: [], dryRun: true },
  });
  expect(JSON.parse(String(answer))).toEqual(structuredClone(expected));
}, 60_000);

import { z } from "zod";

import { failureBodySchema } from "../api/contract/failure.ts";
import { reportSchema } from "../api/contract/report.ts";
import { filledApp, LOCAL, REMOTE } from "../tests/api/filled-app.ts";
import { edition } from "../tests/support/edition.ts";
import { faultsOfReport, type Judged } from "./judge-file.ts";
import { type GeneratedRequest, type Offered, valuesOf } from "./requests.ts";

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        parameters: z.array(
          z.object({
            name: z.string(),
            required: z.boolean(),
            example: z.string(),
            schema: z.object({ enum: z.array(z.string()).optional() }),
          }),
        ),
      }),
    ),
  ),
});

/** An app over a record of its own, what its reference offers, and a judge of requests to it. */
export interface Asked {
  readonly offered: readonly Offered[];
  readonly judge: (request: GeneratedRequest) => Promise<Judged>;
  readonly close: () => void;
}

/** Fills a record with the 13 contributions of the model Review and lets an app answer from it. */
export async function startAsking(): Promise<Asked> {
  const { app, get, close } = await filledApp();
  const text = await (await get("/api/openapi.json")).text();
  const behind = await (await get("/api/cells?indicator=THB.VIC.DET&from=2018&to=2020")).text();
  const cells = [...behind.matchAll(/"(c_[^"]+)"/g)].map(([, cell = ""]) => cell);
  return {
    offered: offeredIn(text, cells),
    judge: async ({ method, address, headers, body, isLocal }) => {
      const init = { method, headers, ...(body === null ? {} : { body }) };
      const answer = await app.request(`http://127.0.0.1:8787${address}`, init, isLocal ? LOCAL : REMOTE);
      return { outcome: String(answer.status), faults: await faultsOf(answer, method, address) };
    },
    close,
  };
}

function offeredIn(text: string, cells: readonly string[]): readonly Offered[] {
  const { paths } = documentSchema.parse(JSON.parse(text));
  // Examples of an address stand in the document in many places: they are found by how they are written.
  const examples = [...new Set([...text.matchAll(/"GET (\/api\/[^"]+)"/g)].map(([, address = ""]) => address))];
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters }]) => ({
      method: method.toUpperCase(),
      path,
      parameters: parameters.map(({ name, required, example, schema }) => ({
        name,
        isRequired: required,
        values: name === "cell" ? cells : [example, ...(schema.enum ?? valuesOf(name, edition()))],
      })),
      examples: examples.filter((address) => method === "get" && address.split("?")[0] === `/api${path}`),
    })),
  );
}

async function faultsOf(answer: Response, method: string, address: string): Promise<readonly string[]> {
  const { status } = answer;
  const type = answer.headers.get("content-type") ?? "";
  const body = new Uint8Array(await answer.arrayBuffer());
  if (status >= 500) return [`it was answered with ${status}`];
  if (body.length === 0) return status === 200 && method !== "HEAD" && method !== "OPTIONS" ? ["an empty answer"] : [];
  if (!/json/.test(type))
    return status >= 400 && address.startsWith("/api/") ? [`${status} without a reason in JSON`] : [];
  const json: unknown = JSON.parse(new TextDecoder().decode(body));
  const refused = status === 422 ? reportSchema.safeParse(json) : null;
  if (refused?.success === true) return faultsOfReport(refused.data);
  if (status >= 400) {
    const failure = failureBodySchema.safeParse(json);
    if (!failure.success || failure.data.detail === "") return [`${status} without a reason`];
    return /\[object |node_modules|\.ts:\d/.test(failure.data.detail) ? ["a reason nobody can read"] : [];
  }
  const checked = z.object({ report: reportSchema }).safeParse(json);
  return checked.success ? faultsOfReport(checked.data.report) : [];
}

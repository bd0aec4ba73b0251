import { afterAll, expect, test } from "vitest";
import { z } from "zod";

import { filledApp } from "../filled-app.ts";

const { get, close } = await filledApp();
afterAll(close);

// What OpenAPI 3.1 asks of a document, for the objects that ours has (spec.openapis.org/oas/v3.1.0).
const example = z.union([
  z.strictObject({ summary: z.string(), value: z.unknown().refine((value) => value !== undefined) }),
  z.strictObject({ summary: z.string(), externalValue: z.string().startsWith("/api/") }),
]);
const response = z.strictObject({
  description: z.string().min(1),
  content: z
    .record(
      z.string().regex(/^\w+\/[\w.+-]+$/),
      z.strictObject({
        schema: z.strictObject({ $ref: z.string() }).optional(),
        examples: z.record(z.string(), example).optional(),
      }),
    )
    .optional(),
});
const operation = z.strictObject({
  operationId: z.string().regex(/^[A-Za-z]\w*$/),
  summary: z.string().min(1),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      in: z.enum(["path", "query"]),
      required: z.boolean(),
      description: z.string().min(1),
      example: z.string(),
      schema: z.strictObject({ type: z.literal("string"), enum: z.array(z.string()).min(1).optional() }),
    }),
  ),
  requestBody: z.looseObject({ required: z.literal(true), content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(z.string().regex(/^([1-5]\d\d|default)$/), response),
});
const documentRules = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.literal("/api") })),
  paths: z.record(z.string().startsWith("/"), z.record(z.enum(["get", "post", "put", "delete"]), operation.optional())),
  components: z.strictObject({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

const document = documentRules.parse(await (await get("/api/openapi.json")).json());
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, found]) => (found === undefined ? [] : [{ path, method, ...found }])),
);
const schemaOf = (reference: string) => document.components.schemas[reference.replace("#/components/schemas/", "")];

test("operations have names of their own, path parameters are all there, references lead somewhere", () => {
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { path, parameters, responses } of operations) {
    const inPath = parameters.filter((parameter) => parameter.in === "path");
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(inPath.every(({ required }) => required)).toBe(true);
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    const used = Object.values(responses).flatMap(({ content }) =>
      Object.values(content ?? {}).flatMap(({ schema }) => (schema === undefined ? [] : [schema.$ref])),
    );
    expect(used.filter((reference) => schemaOf(reference) === undefined)).toEqual([]);
  }
});

const examples = operations.flatMap(({ responses }) =>
  Object.entries(responses["200"]?.content ?? {}).flatMap(([type, { schema, examples: all }]) =>
    Object.values(all ?? {}).map((each) => ({
      address: each.summary.replace("GET ", ""),
      type,
      schema: schema?.$ref ?? null,
      printed: "value" in each ? each.value : undefined,
    })),
  ),
);

test("figures, files, what is asked: there are examples of all, and of most the answer is printed", () => {
  expect(examples.length).toBeGreaterThan(40);
  expect(examples.filter(({ printed }) => printed !== undefined).length).toBeGreaterThan(10);
});

test.each(examples)(
  "$address answers as $type, as the document says and prints",
  async ({ address, type, schema, printed }) => {
    const answer = await get(address);
    expect([answer.status, answer.headers.get("content-type")?.split(";")[0]]).toEqual([200, type]);
    if (schema === null) return;
    const body: unknown = await answer.json();
    // By the JSON Schema of the document, not by the schema that it was made from.
    const rules = z.fromJSONSchema(JSON.parse(JSON.stringify(schemaOf(schema))));
    expect(rules.safeParse(body).error).toBeUndefined();
    expect(printed ?? body).toEqual(body);
  },
);

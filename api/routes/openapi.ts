import { z } from "zod";

import type { Edition } from "../../questionnaire/edition.ts";
import { type AnsweredExamples, firstExample } from "./answered-examples.ts";
import { type Answer, type Operation, OPERATIONS, type SchemaName, SCHEMAS } from "./operations.ts";
import { parameterText } from "./parameters.ts";
import { parametersOf } from "./query.ts";

/** A line of Hono's route table. */
export interface RouteEntry {
  readonly method: string;
  readonly path: string;
  readonly handler: object;
}

/** What the reference is made of. */
export interface Reference {
  readonly routes: readonly DocumentedRoute[];
  readonly edition: Edition;
  readonly version: string;
  readonly answered: AnsweredExamples;
}

/** A route as the reference shows it. */
export interface DocumentedRoute {
  readonly method: string;
  /** `/cells/{cell}`, below `/api`. */
  readonly path: string;
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  readonly operation: Operation;
}

/**
 * The routes of a table with what the reference says of each; middleware for all methods is left out.
 *
 * Throws where a route is not described: nothing is served that the reference does not know.
 */
export function documentedRoutes(table: readonly RouteEntry[]): readonly DocumentedRoute[] {
  const keys = new Set(table.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`));
  return [...keys].map((key) => {
    const operation = OPERATIONS[key];
    if (operation === undefined) throw new Error(`The route ${key} is not described.`);
    const [method = "", path = ""] = key.split(" ");
    const handlers = table.filter((entry) => entry.method === method && entry.path === path);
    return {
      method,
      path: path.replace(/^\/api/, "").replaceAll(/:(\w+)/g, "{$1}"),
      pathParameters: [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? ""),
      queryParameters: handlers.flatMap(({ handler }) => parametersOf(handler) ?? []),
      operation,
    };
  });
}

/**
 * The OpenAPI 3.1 document, made from the route table and the schemas that the answers are checked by.
 *
 * Every example is an address that this server answers, or what it answered there where that is short.
 */
export function openApiDocument({ routes, edition, version, answered }: Reference) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationObject(route, edition, answered),
    };
  }
  const schemas = Object.entries(SCHEMAS).map(([name, schema]) => [name, z.toJSONSchema(schema)]);
  return {
    openapi: "3.1.0",
    info: {
      title: "Euxine",
      version,
      description: "Crime trends in the BSEC region: what 13 states reported, each figure traceable to its source.",
    },
    servers: [{ url: "/api" }],
    paths,
    components: { schemas: Object.fromEntries(schemas) },
  };
}

function operationObject(route: DocumentedRoute, edition: Edition, answered: AnsweredExamples): object {
  const { operation } = route;
  const required = operation.required ?? [];
  const parameters = [
    ...route.pathParameters.map((name) => parameterObject(name, "path", true, edition)),
    ...route.queryParameters.map((name) => parameterObject(name, "query", required.includes(name), edition)),
  ];
  const answers = Object.entries(operation.answers).map(([status, answer]) => [
    status,
    answerObject(answer, status === "200" ? examplesOf(operation, answered) : {}),
  ]);
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[^A-Za-z0-9]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary: operation.summary,
    parameters,
    ...(operation.takesNote === true
      ? { requestBody: FILING }
      : operation.takesFile === true
        ? { requestBody: FILE }
        : operation.takesJson !== undefined
          ? { requestBody: jsonRequest(operation.takesJson) }
          : operation.takesProse === true
            ? { requestBody: PROSE_FORM }
            : {}),
    responses: { ...Object.fromEntries(answers), default: FAILED },
  };
}

const FILE = {
  required: true,
  description: "The file as it is, 5 MB at most.",
  content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
};

const FILING = {
  required: true,
  description:
    "The file as it is, or a form of the file, its covering note and the answers on how it was made; 5 MB at most.",
  content: {
    ...FILE.content,
    "multipart/form-data": {
      schema: {
        type: "object",
        required: ["file"],
        properties: {
          file: { type: "string", format: "binary" },
          note: { $ref: "#/components/schemas/CoveringNote" },
          meta: { type: "string", format: "binary", description: "A CSV of table, question and answer." },
        },
      },
    },
  },
};

const PROSE_FORM = {
  required: true,
  description: "Answers in words as JSON, and documents (PDF, DOCX, ODT, plain text); 5 MB together at most.",
  content: {
    "multipart/form-data": {
      schema: {
        type: "object",
        properties: {
          answers: { $ref: "#/components/schemas/ProseAnswers" },
          document: { type: "array", items: { type: "string", format: "binary" } },
        },
      },
    },
  },
};

function jsonRequest(schema: SchemaName): object {
  return { required: true, content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } } };
}

const FAILED = {
  description: "The request failed; `detail` says why and what to do.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Failure" } } },
};

function parameterObject(name: string, place: "path" | "query", required: boolean, edition: Edition): object {
  const { description, example, values } = parameterText(name, edition);
  const schema = values === undefined ? { type: "string" } : { type: "string", enum: values };
  return { name, in: place, required, description, example, schema };
}

/** An Example Object has a value or the address of one, never both: a printed answer says its address in words. */
function examplesOf(operation: Operation, answered: AnsweredExamples): Readonly<Record<string, object>> {
  const examples = operation.examples.map((path, place): [string, object] => {
    const summary = `GET /api${path}`;
    const printed = path === firstExample(operation) ? answered.get(path) : undefined;
    return [
      `example${place + 1}`,
      printed === undefined ? { summary, externalValue: `/api${path}` } : { summary, value: printed },
    ];
  });
  return Object.fromEntries(examples);
}

/** Of a route with several media types: the examples of one, told by the ending of their address. */
function ofType(type: string, all: Readonly<Record<string, object>>) {
  const ending = ENDINGS[type];
  const examples = Object.entries(all).filter(([, example]) => JSON.stringify(example).includes(`.${ending}`));
  return examples.length === 0 ? {} : { examples: Object.fromEntries(examples) };
}

const ENDINGS: Readonly<Record<string, string>> = {
  "image/svg+xml": "svg",
  "image/png": "png",
  "application/pdf": "pdf",
  "text/html": "html",
  "text/csv": "csv",
  "application/json": "json",
  "application/zip": "zip",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

function answerObject({ says, schema, media }: Answer, examples: Readonly<Record<string, object>>): object {
  const shown = Object.keys(examples).length === 0 ? {} : { examples };
  if (schema !== undefined) {
    const reference = { $ref: `#/components/schemas/${schema}` };
    return { description: says, content: { "application/json": { schema: reference, ...shown } } };
  }
  const content = (media ?? []).map((type) => [type, media?.length === 1 ? shown : ofType(type, examples)]);
  return { description: says, content: Object.fromEntries(content) };
}

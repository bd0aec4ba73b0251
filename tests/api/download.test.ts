import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";

import { seriesViewSchema } from "../../api/contract/series.ts";
import { readSdmxJson } from "../support/sdmx-json.ts";
import { filledApp } from "./filled-app.ts";

const { get, close } = await filledApp();
afterAll(close);

const VICTIMS = "indicator=THB.VIC.DET&from=2018&to=2020";

const packageSchema = z.object({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  created: z.iso.datetime(),
  version: z.string(),
  licenses: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[-a-zA-Z0-9._]+$/),
        title: z.string(),
        path: z.url().optional(),
      }),
    )
    .min(1),
  sources: z.array(z.object({ title: z.string(), licence: z.string(), statement: z.string() })),
  resources: z.array(
    z.strictObject({
      $schema: z.literal("https://datapackage.org/profiles/2.0/dataresource.json"),
      name: z.string().regex(/^[a-z0-9._-]+$/),
      title: z.string(),
      // No absolute path, no way up: `^[^./~]` and no `..` in the profile.
      path: z
        .string()
        .regex(/^[^./~]/)
        .refine((path) => !path.includes("..")),
      type: z.literal("table"),
      format: z.literal("csv"),
      mediatype: z.literal("text/csv"),
      encoding: z.literal("utf-8"),
      bytes: z.int().positive(),
      hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
      dialect: z.strictObject({
        delimiter: z.literal(","),
        lineTerminator: z.literal("\r\n"),
        header: z.literal(true),
      }),
      schema: z.strictObject({
        $schema: z.literal("https://datapackage.org/profiles/2.0/tableschema.json"),
        missingValues: z.array(z.string()),
        primaryKey: z.array(z.string()),
        foreignKeys: z
          .array(
            z.strictObject({
              fields: z.tuple([z.string()]),
              reference: z.strictObject({ resource: z.string(), fields: z.tuple([z.string()]) }),
            }),
          )
          .default([]),
        fields: z.array(
          z.strictObject({
            name: z.string(),
            type: z.enum(["string", "integer", "number", "boolean"]),
            description: z.string().min(4),
            constraints: z
              .strictObject({
                required: z.boolean().optional(),
                unique: z.boolean().optional(),
                enum: z.array(z.string()).optional(),
                pattern: z.string().optional(),
              })
              .default({}),
          }),
        ),
      }),
    }),
  ),
});

const WRITTEN = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
} as const;

const zip = unzipSync(new Uint8Array(await (await get("/api/download/release.zip")).arrayBuffer()));
const text = (path: string): string => strFromU8(zip[path] ?? new Uint8Array());
const described = packageSchema.parse(JSON.parse(text("datapackage.json")));

function rowsOf(csv: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ",", newline: "\r\n", skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

function columnOf(name: string, field: string): readonly string[] {
  const [header = [], ...rows] = rowsOf(text(`${name}.csv`));
  return rows.map((row) => row[header.indexOf(field)] ?? "");
}

test("a release has as many rows as the contributions that it is made of, none lost and none doubled", () => {
  const names = readdirSync("datasets/contributions").filter((name) => name.endsWith("-2018-2020.csv"));
  const sent = names.map((name) => {
    const csv = readFileSync(`datasets/contributions/${name}`, "utf8");
    return Papa.parse<string[]>(csv, { skipEmptyLines: true }).data.length - 1;
  });
  const cells = columnOf("observations", "cell");
  expect(cells).toHaveLength(sent.reduce((sum, rows) => sum + rows, 0));
  expect(new Set(cells).size).toBe(cells.length);
  expect(columnOf("contributions", "id")).toHaveLength(13);
  expect(text("README.md")).toContain(`${cells.length} rows`);
});

test("13 states' detected victims add up to 3,256 in 2018, 2,473 in 2019 and 2,222 in 2020 (UNODC GLOTIP)", () => {
  const [header = [], ...rows] = rowsOf(text("observations.csv"));
  const dimensions = header.slice(header.indexOf("year") + 1, header.indexOf("unit"));
  const totals = rows
    .map((row) => new Map(header.map((name, place) => [name, row[place] ?? ""])))
    .filter((row) => row.get("indicator") === "THB.VIC.DET" && dimensions.every((each) => row.get(each) === "_T"));
  const sum = (year: string): number =>
    totals.filter((row) => row.get("year") === year).reduce((total, row) => total + Number(row.get("value")), 0);
  expect(["2018", "2019", "2020"].map(sum)).toEqual([3256, 2473, 2222]);
});

test.each(described.resources)("every cell of $path is written as its Table Schema says", ({ path, schema }) => {
  const [header = [], ...rows] = rowsOf(text(path));
  expect(header).toEqual(schema.fields.map((field) => field.name));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
  for (const [place, { name, type, constraints }] of schema.fields.entries()) {
    const values = rows.map((row) => row[place] ?? "");
    const given = values.filter((value) => value !== "");
    const pattern = new RegExp(`^(?:${constraints.pattern ?? "[^]*"})$`);
    expect([name, given.filter((value) => !WRITTEN[type].test(value) || !pattern.test(value))]).toEqual([name, []]);
    const { required = false, unique = false } = constraints;
    expect([name, required && given.length < values.length]).toEqual([name, false]);
    expect([name, unique && new Set(values).size < values.length]).toEqual([name, false]);
    const allowed = constraints.enum ?? given;
    expect([name, [...new Set(given)].filter((value) => !allowed.includes(value)).length]).toEqual([name, 0]);
  }
  const keys = rows.map((row) => schema.primaryKey.map((name) => row[header.indexOf(name)]).join("|"));
  expect(new Set(keys).size).toBe(rows.length);
});

test.each(described.resources)(
  "what $path refers to is there, and the file is the one that was described",
  (resource) => {
    const bytes = zip[resource.path] ?? new Uint8Array();
    expect(resource.bytes).toBe(bytes.length);
    expect(resource.hash).toBe(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
    for (const { fields, reference } of resource.schema.foreignKeys) {
      const known = new Set(columnOf(reference.resource, reference.fields[0]));
      expect(columnOf(resource.name, fields[0]).filter((value) => !known.has(value))).toEqual([]);
    }
  },
);

test("names stand once, and keys and references are of fields and tables that there are", () => {
  const names = described.resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { schema } of described.resources) {
    const fields = schema.fields.map(({ name }) => name);
    expect(new Set(fields).size).toBe(fields.length);
    expect(schema.primaryKey.filter((name) => !fields.includes(name))).toEqual([]);
    for (const { fields: own, reference } of schema.foreignKeys) {
      const target = described.resources.find(({ name }) => name === reference.resource);
      expect(own.filter((name) => !fields.includes(name))).toEqual([]);
      expect(target?.schema.fields.map(({ name }) => name)).toContain(reference.fields[0]);
    }
  }
  // What is in the archive is described, or is the description or its text for people.
  expect(Object.keys(zip).toSorted()).toEqual(
    ["README.md", "datapackage.json", ...described.resources.map(({ path }) => path)].toSorted(),
  );
});

test("every code of a breakdown has its name", () => {
  const [header = [], ...rows] = rowsOf(text("observations.csv"));
  const known = new Set(rowsOf(text("codes.csv")).map(([dimension, , code]) => `${dimension} ${code}`));
  const dimensions = header.slice(header.indexOf("year") + 1, header.indexOf("unit"));
  const unknown = dimensions.flatMap((name) =>
    [...new Set(rows.map((row) => row[header.indexOf(name)]))].filter((code) => !known.has(`${name} ${code}`)),
  );
  expect(unknown).toEqual([]);
});

test("every source is named with its licence, and says that no ministry sent the figures", () => {
  expect(described.sources.length).toBeGreaterThan(3);
  expect(described.sources.filter(({ licence }) => licence === "not stated")).toEqual([]);
  expect(described.sources.every(({ statement }) => statement.endsWith("not received from the ministry"))).toBe(true);
  expect(described.licenses.map(({ title }) => title)).toContain("CC BY 3.0 IGO");
});

test("the same release gives the same bytes", async () => {
  const again = new Uint8Array(await (await get("/api/download/release.zip?release=r1")).arrayBuffer());
  const named = new Uint8Array(await (await get("/api/download/release.zip")).arrayBuffer());
  expect(Buffer.compare(again, named)).toBe(0);
});

test.each([
  ["csv", "text/csv; charset=utf-8", "THB.VIC.DET-r1.csv"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "THB.VIC.DET-r1.xlsx"],
  ["parquet", "application/vnd.apache.parquet", "THB.VIC.DET-r1.parquet"],
  ["json", "application/json", "THB.VIC.DET-r1.json"],
  ["sdmx.csv", "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8", "THB.VIC.DET-r1.sdmx.csv"],
  ["sdmx.json", "application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8", "THB.VIC.DET-r1.sdmx.json"],
  ["json-stat", "application/json", "THB.VIC.DET-r1.json-stat.json"],
])("a series as %s is %s, saved as %s, and named by its release", async (format, type, name) => {
  const answer = await get(`/api/download/series.${format}?${VICTIMS}`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
  expect(answer.headers.get("etag")).toMatch(/^"r1-/);
});

test.each(["indicator=THB.VIC.DET&by=sex", "indicator=DRG.SZR.QKG&by=drug", "indicator=THB.VIC.DET&measure=per100k"])(
  "an SDMX-JSON message of %s has every point of the page's own view, and no other",
  async (selection) => {
    const view = seriesViewSchema.parse(await (await get(`/api/series?${selection}`)).json());
    const { observations } = readSdmxJson(await (await get(`/api/download/series.sdmx.json?${selection}`)).text());
    const points = view.series.flatMap(({ points: each }) => each);
    expect(points.length).toBeGreaterThan(30);
    expect(observations.map((each) => [each["TIME_PERIOD"], each["OBS_VALUE"], each["LOWER_BOUND"] ?? null])).toEqual(
      points.map(({ year, value, low }) => [String(year), value, value === null ? low : null]),
    );
  },
);

test("Greece is EL in SDMX for those who ask, and nothing else than GR or EL", async () => {
  const message = await (await get(`/api/download/series.sdmx.csv?${VICTIMS}&states=GRC&greece=EL`)).text();
  expect(message).toContain(",I,A,EL,THB_VIC_DET,");
  const refused = await get(`/api/download/series.sdmx.csv?${VICTIMS}&greece=HE`);
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining("greece=HE: expected GR or EL"),
  ]);
  expect((await get(`/api/download/series.csv?${VICTIMS}&greece=EL`)).status).toBe(400);
});

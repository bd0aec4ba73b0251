import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";
import { z } from "zod";

import { seriesJsonStat } from "../../../api/exporting/series-json-stat.ts";
import { edition } from "../../support/edition.ts";
import { splitSeries } from "../../support/series.ts";
import { seriesView } from "../../support/views.ts";

/** The rules of json-stat.org/full for a dataset of version 2.0, as far as our files use them. */
const datasetRules = z
  .object({
    version: z.literal("2.0"),
    class: z.literal("dataset"),
    label: z.string(),
    source: z.string(),
    updated: z.iso.datetime(),
    note: z.array(z.string()),
    id: z.array(z.string()),
    size: z.array(z.number().int().nonnegative()),
    role: z.record(z.enum(["time", "geo", "metric"]), z.array(z.string())),
    dimension: z.record(
      z.string(),
      z.object({
        label: z.string(),
        category: z.object({ index: z.array(z.string()), label: z.record(z.string(), z.string()) }),
      }),
    ),
    value: z.array(z.number().nullable()),
    status: z.array(z.string()),
    extension: z.looseObject({ release: z.string(), ranges: z.record(z.string(), z.tuple([z.number(), z.number()])) }),
  })
  .superRefine(({ id, size, dimension, value, status, role }, context) => {
    const cells = size.reduce((product, length) => product * length, 1);
    const broken: readonly [boolean, string][] = [
      [id.length !== size.length, "id and size differ in length"],
      [new Set(id).size !== id.length, "a dimension stands twice in id"],
      [id.join() !== Object.keys(dimension).join(), "id and dimension differ"],
      [
        id.some((name, place) => dimension[name]?.category.index.length !== size[place]),
        "size is not that of category",
      ],
      [value.length !== cells || status.length !== cells, "value or status does not fill the cube"],
      [Object.values(role).some((names) => names.some((name) => !id.includes(name))), "a role names no dimension"],
    ];
    for (const [isBroken, message] of broken) if (isBroken) context.addIssue({ code: "custom", message });
  });

const read = (text: string) => datasetRules.parse(JSON.parse(text));

test("a dataset as the format's rules want it, cells in the order of its dimensions", () => {
  const cube = read(seriesJsonStat(splitSeries(), edition()));
  expect(cube.id).toEqual(["indicator", "age", "state", "sex", "year"]);
  expect(cube.size).toEqual([1, 1, 2, 2, 3]);
  expect(cube.value).toEqual([7, null, null, 0, 2, 3, 31, 154, 167, 1, 5, 8]);
  expect(cube.status.slice(0, 4)).toEqual(["reported", "censored", "not-reported", "zero"]);
  expect(cube.dimension["sex"]).toEqual({
    label: "Sex",
    category: { index: ["F", "M"], label: { F: "Female", M: "Male" } },
  });
  expect(cube.role).toEqual({ time: ["year"], geo: ["state"], metric: ["indicator"] });
});

test("a range stands by its place, release and provenance beside the figures", () => {
  const cube = read(seriesJsonStat(splitSeries(), edition()));
  expect(cube.extension).toMatchObject({ release: "r1", provenance: ["compiled"], ranges: { "1": [1, 4] } });
  expect(cube.source).toBe("compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry");
  expect(cube.updated).toBe("2026-11-20T09:30:00Z");
});

interface Reader {
  readonly Data: (place: Readonly<Record<string, string>>) => {
    readonly value: number | null;
    readonly status: string;
  };
}

const toolkit = resolve("node_modules/jsonstat-toolkit/import.mjs");

test.skipIf(!existsSync(toolkit))("the format's own toolkit reads the same figures (skipped without it)", async () => {
  const { default: JSONstat }: { default: (cube: unknown) => Reader } = await import(pathToFileURL(toolkit).href);
  const reader = JSONstat(JSON.parse(seriesJsonStat(seriesView(), edition())));
  expect(reader.Data({ indicator: "THB.VIC.DET", state: "UKR", year: "2018" })).toMatchObject({ value: 1192 });
  const split = JSONstat(JSON.parse(seriesJsonStat(splitSeries(), edition())));
  expect(split.Data({ state: "GRC", sex: "F", year: "2020" })).toEqual({ value: 167, status: "reported" });
  expect(split.Data({ state: "GEO", sex: "F", year: "2019" })).toEqual({ value: null, status: "censored" });
});

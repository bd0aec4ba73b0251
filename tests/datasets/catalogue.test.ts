import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

import { DATASETS, records } from "./committed.ts";

const catalogue = z
  .object({
    files: z.array(
      z.object({
        path: z.string(),
        kind: z.enum(["contribution", "reference", "ledger"]),
        state: z.string().nullable(),
        round: z.string().nullable(),
        provenance: z.literal("compiled"),
        source: z.string().min(1),
        licence: z.string().min(1),
        attribution: z.string().min(1),
        rows: z.int().min(1),
        sha256: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(DATASETS, "catalogue.json"), "utf8")));

test("every file of figures is listed, and every listed file is there", () => {
  const files = readdirSync(DATASETS, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".csv") && !path.startsWith("build"),
  );
  expect(catalogue.files.map((file) => file.path).toSorted()).toEqual(files.toSorted());
});

test("each has the SHA-256 and the number of rows that the catalogue says", () => {
  const wrong = catalogue.files.filter((file) => {
    const sha256 = createHash("sha256")
      .update(readFileSync(join(DATASETS, file.path)))
      .digest("hex");
    return sha256 !== file.sha256 || records(file.path).length !== file.rows;
  });
  expect(wrong).toEqual([]);
});

test("a contribution is named by its state and round", () => {
  for (const file of catalogue.files.filter((one) => one.kind === "contribution")) {
    expect(file.path).toBe(`contributions/${file.state}-${file.round}.csv`);
  }
});

test("population is given for 13 states and the years 2003 to 2024", () => {
  const population = records("reference/population.csv");
  expect(population).toHaveLength(13 * 22);
  expect(
    population.every((row) => Number.isInteger(Number(row["population"])) && Number(row["population"]) > 1_000_000),
  ).toBe(true);
});

test("one dollar bought less than one euro and between 3 and 6 lira in 2018", () => {
  const rate = (state: string) =>
    Number(
      records("reference/exchange-rates.csv").find((row) => row["iso3"] === state && row["year"] === "2018")?.[
        "lcuPerUsd"
      ],
    );
  expect(rate("GRC")).toBeCloseTo(0.8468, 3);
  expect(rate("TUR")).toBeGreaterThan(3);
  expect(rate("TUR")).toBeLessThan(6);
});

import { z } from "zod";

import { behindViewSchema } from "../contract/behind.ts";
import { cellUsesSchema } from "../contract/cell-uses.ts";
import { lineageSchema } from "../contract/lineage.ts";
import { releaseSchema, releaseSummarySchema } from "../contract/release.ts";

/** Shapes of releases and of the ways from and to a cell, by the name they have in the reference. */
export const RELEASE_SCHEMAS = {
  Behind: behindViewSchema,
  CellUses: cellUsesSchema,
  Lineage: lineageSchema,
  Release: releaseSchema,
  ReleaseSummary: releaseSummarySchema,
  Releases: z.array(releaseSummarySchema),
} as const;

/** What the reference says of their routes. */
export const RELEASE_OPERATIONS = {
  "GET /api/cells": {
    summary: "The cells behind a figure, with their files, lines, steps and events",
    required: ["indicator"],
    answers: { 200: { says: "A line for every cell.", schema: "Behind" } },
    examples: ["/cells?indicator=THB.VIC.DET&from=2018&to=2020&sum=1"],
  },
  "GET /api/cells/:cell": {
    summary: "The way from a figure back to the cell of the file it was read from",
    answers: { 200: { says: "The lineage.", schema: "Lineage" } },
    examples: [],
  },
  "GET /api/cells/:cell/uses": {
    summary: "Where a cell is used: every view, and every figure, table and sentence of the Review",
    answers: { 200: { says: "The uses.", schema: "CellUses" } },
    examples: [],
  },
  "GET /api/releases": {
    summary: "The frozen, published sets of figures",
    answers: { 200: { says: "The releases, oldest first.", schema: "Releases" } },
    examples: ["/releases"],
  },
  "POST /api/releases": {
    summary: "Freeze what was accepted into the next release; from the machine itself only",
    answers: { 201: { says: "The new release, read from now on.", schema: "ReleaseSummary" } },
    examples: [],
  },
  "GET /api/releases/:id": {
    summary: "What one release is made of",
    answers: { 200: { says: "The release.", schema: "Release" } },
    examples: ["/releases/r1"],
  },
  "POST /api/what-if": {
    summary: "Which figures would change if a file were accepted; nothing is stored",
    required: ["state", "round"],
    takesFile: true,
    takesNote: true,
    answers: { 200: { says: "Cells, sums, places of the Review, sentences.", schema: "ReleaseDiff" } },
    examples: [],
  },
} as const;

import { z } from "zod";

import { comparisonViewSchema } from "../contract/comparison.ts";
import { compositionViewSchema } from "../contract/composition.ts";
import { coverageViewSchema } from "../contract/coverage.ts";
import { failureBodySchema } from "../contract/failure.ts";
import { healthSchema, roundSchema, stateSchema } from "../contract/health.ts";
import { regionViewSchema } from "../contract/region.ts";
import { seriesViewSchema } from "../contract/series.ts";
import { ANALYSIS_OPERATIONS, ANALYSIS_SCHEMAS } from "./analysis-operations.ts";
import { CONTRIBUTION_OPERATIONS, CONTRIBUTION_SCHEMAS } from "./contribution-operations.ts";
import { DOWNLOAD_OPERATIONS, DOWNLOAD_SCHEMAS } from "./download-operations.ts";
import { RELEASE_OPERATIONS, RELEASE_SCHEMAS } from "./release-operations.ts";

/** Shapes of the reference, by the name they have there. */
export const SCHEMAS = {
  ...ANALYSIS_SCHEMAS,
  ...CONTRIBUTION_SCHEMAS,
  ...DOWNLOAD_SCHEMAS,
  ...RELEASE_SCHEMAS,
  Comparison: comparisonViewSchema,
  Composition: compositionViewSchema,
  Coverage: coverageViewSchema,
  Failure: failureBodySchema,
  Health: healthSchema,
  Questionnaire: z.looseObject({ id: z.string(), indicators: z.array(z.looseObject({ code: z.string() })) }),
  Region: regionViewSchema,
  Rounds: z.array(roundSchema),
  Series: seriesViewSchema,
  States: z.array(stateSchema),
} as const;
export type SchemaName = keyof typeof SCHEMAS;

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One answer of a route: a shape, or a file of a media type. */
export interface Answer {
  readonly says: string;
  readonly schema?: SchemaName;
  readonly media?: readonly string[];
}

/** What the reference says of one route beside what the route table says itself. */
export interface Operation {
  readonly summary: string;
  /** Parameters that must be given. */
  readonly required?: readonly string[];
  /** True where the body is the raw file. */
  readonly takesFile?: boolean;
  /** Whether a covering note may stand beside the file, in a form of two parts. */
  readonly takesNote?: boolean;
  /** The shape of its JSON body. */
  readonly takesJson?: SchemaName;
  /** Whether answers in words and documents are taken, in a form. */
  readonly takesProse?: boolean;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Addresses that work, below `/api`; empty where the route changes something or needs an id of the day. */
  readonly examples: readonly string[];
}

const VICTIMS = "indicator=THB.VIC.DET&from=2018&to=2020";

/** Every route of the API, by method and path as the route table has them. A route that is missing here fails a test. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...ANALYSIS_OPERATIONS,
  ...CONTRIBUTION_OPERATIONS,
  ...DOWNLOAD_OPERATIONS,
  ...RELEASE_OPERATIONS,
  "GET /api/health": {
    summary: "Whether figures can be asked for",
    answers: { 200: { says: "Ready.", schema: "Health" }, 503: { says: "Still starting.", schema: "Health" } },
    examples: ["/health"],
  },
  "GET /api/states": {
    summary: "The 13 states in BSEC's order",
    answers: { 200: { says: "The states.", schema: "States" } },
    examples: ["/states"],
  },
  "GET /api/questionnaire": {
    summary: "What is asked: the compiled edition, its indicators, dimensions, codes and units",
    answers: { 200: { says: "The edition.", schema: "Questionnaire" } },
    examples: ["/questionnaire", "/questionnaire?edition=2018-2020"],
  },
  "GET /api/rounds": {
    summary: "The rounds of collection and where their contributions come from",
    answers: { 200: { says: "The rounds, oldest first.", schema: "Rounds" } },
    examples: ["/rounds"],
  },
  "GET /api/template": {
    summary: "The table that a state fills in",
    required: ["state", "round"],
    answers: { 200: { says: "The table, empty or filled in with what stands.", media: ["text/csv", SPREADSHEET] } },
    examples: [
      "/template?state=ROU&round=2018-2020&layout=long&format=csv",
      "/template?state=ROU&round=2018-2020&layout=wide&format=csv&prefilled=1",
    ],
  },
  "GET /api/series": {
    summary: "One indicator over the years, by state",
    required: ["indicator"],
    answers: { 200: { says: "A point for every state and year.", schema: "Series" } },
    examples: [`/series?${VICTIMS}&states=ROU,BGR`, `/series?${VICTIMS}&by=sex`],
  },
  "GET /api/region": {
    summary: "The sum over the region, with its panel",
    required: ["indicator"],
    answers: { 200: { says: "A sum for every year.", schema: "Region" } },
    examples: [`/region?${VICTIMS}&panel=available`],
  },
  "GET /api/comparison": {
    summary: "States beside each other in one year, or between two",
    required: ["indicator"],
    answers: { 200: { says: "A row for every state.", schema: "Comparison" } },
    examples: ["/comparison?indicator=THB.VIC.DET&year=2020&earlier=2018"],
  },
  "GET /api/composition": {
    summary: "What an indicator is made of",
    required: ["indicator"],
    answers: { 200: { says: "Parts and shares.", schema: "Composition" } },
    examples: [`/composition?${VICTIMS}&by=exploitation`],
  },
  "GET /api/coverage": {
    summary: "Who answered what and when",
    answers: { 200: { says: "A cell for every state, subject and year.", schema: "Coverage" } },
    examples: ["/coverage"],
  },
  "GET /api/figures/:figure": {
    summary:
      "A chart as a picture with title, source and notes in it, or its table as a file; all kinds but coverage need an indicator",
    answers: {
      200: {
        says: "The figure.",
        media: ["image/svg+xml", "image/png", "application/pdf", "text/csv", SPREADSHEET],
      },
    },
    examples: [
      `/figures/trends.svg?${VICTIMS}&states=ROU,BGR`,
      `/figures/region.png?${VICTIMS}`,
      "/figures/breakdown.pdf?indicator=THB.VIC.DET&from=2020&to=2020&by=sex",
      `/figures/region.csv?${VICTIMS}`,
      "/figures/tendency.svg?indicator=THB.VIC.DET&from=2010&to=2022&of=ROU",
      "/figures/coverage.svg",
      "/figures/coverage.xlsx",
      "/figures/flows.svg?indicator=THB.VIC.CIT&from=2018&to=2020",
    ],
  },
  "GET /api/reviews/:review": {
    summary: "The Annual Review of a period",
    answers: {
      200: {
        says: "The Review.",
        media: [
          "text/html",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/pdf",
          "application/json",
        ],
      },
    },
    examples: ["/reviews/2018-2020.html"],
  },
  "GET /api/openapi.json": {
    summary: "This reference, for machines",
    answers: { 200: { says: "An OpenAPI 3.1 document.", media: ["application/json"] } },
    examples: ["/openapi.json"],
  },
  "GET /api/docs": {
    summary: "This reference, for people",
    answers: { 200: { says: "A page.", media: ["text/html"] } },
    examples: ["/docs"],
  },
};

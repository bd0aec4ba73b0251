import { decompositionViewSchema } from "../contract/decomposition.ts";
import { flowsViewSchema } from "../contract/flows.ts";
import { jumpsViewSchema } from "../contract/jumps.ts";
import { mirrorViewSchema } from "../contract/mirror.ts";
import { releaseDiffSchema } from "../contract/release-diff.ts";
import { tendencyViewSchema } from "../contract/tendency.ts";

/** Shapes of the questions behind figures, by the name they have in the reference. */
export const ANALYSIS_SCHEMAS = {
  Decomposition: decompositionViewSchema,
  Flows: flowsViewSchema,
  Jumps: jumpsViewSchema,
  Mirror: mirrorViewSchema,
  ReleaseDiff: releaseDiffSchema,
  Tendency: tendencyViewSchema,
} as const;

const VICTIMS = "indicator=THB.VIC.DET&from=2018&to=2020";

/** What the reference says of their routes. */
export const ANALYSIS_OPERATIONS = {
  "GET /api/decomposition": {
    summary: "A regional change between two years, taken apart: common reporters, entries, exits, the state behind it",
    required: ["indicator"],
    answers: { 200: { says: "The change and its parts.", schema: "Decomposition" } },
    examples: [`/decomposition?${VICTIMS}`],
  },
  "GET /api/tendency": {
    summary: "How series move: median slope, exact test, turning points, years compared with those before",
    required: ["indicator"],
    answers: { 200: { says: "A series for every state and one for the panel.", schema: "Tendency" } },
    examples: ["/tendency?indicator=THB.VIC.DET&from=2010&to=2022"],
  },
  "GET /api/jumps": {
    summary: "Unexplained jumps, each a question to its state; apart from them the breaks that were declared",
    required: ["indicator"],
    answers: { 200: { says: "Jumps and breaks.", schema: "Jumps" } },
    examples: [`/jumps?${VICTIMS}`],
  },
  "GET /api/flows": {
    summary: "Who reported of whom: citizenship or partner by reporting state",
    required: ["indicator"],
    answers: { 200: { says: "A matrix of what was reported.", schema: "Flows" } },
    examples: ["/flows?indicator=THB.VIC.CIT&from=2018&to=2020"],
  },
  "GET /api/mirror": {
    summary: "What two states say of each other, side by side; on the machine itself only",
    answers: { 200: { says: "The pairs in which at least one of the two reported.", schema: "Mirror" } },
    examples: [],
  },
  "GET /api/releases/:a/diff/:b": {
    summary: "What is different between two releases; draft, what the next one would be, on the machine itself only",
    answers: { 200: { says: "Cells, sums and sentences.", schema: "ReleaseDiff" } },
    examples: ["/releases/r1/diff/r1"],
  },
  "GET /api/contributions/:id/what-if": {
    summary: "Which figures change when an accepted contribution is released; on the machine itself only",
    answers: { 200: { says: "Cells, sums and sentences.", schema: "ReleaseDiff" } },
    examples: [],
  },
} as const;

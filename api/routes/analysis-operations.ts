import { breaksViewSchema, declaredBreakSchema } from "../contract/breaks.ts";
import { decompositionViewSchema } from "../contract/decomposition.ts";
import { flowsViewSchema } from "../contract/flows.ts";
import { jumpsViewSchema } from "../contract/jumps.ts";
import { mirrorViewSchema } from "../contract/mirror.ts";
import { queriesViewSchema } from "../contract/queries.ts";
import { releaseDiffSchema } from "../contract/release-diff.ts";
import { tendencyViewSchema } from "../contract/tendency.ts";
import { totalsViewSchema } from "../contract/totals.ts";

/** Shapes of the questions behind figures, by the name they have in the reference. */
export const ANALYSIS_SCHEMAS = {
  Breaks: breaksViewSchema,
  DeclaredBreak: declaredBreakSchema,
  Decomposition: decompositionViewSchema,
  Flows: flowsViewSchema,
  Jumps: jumpsViewSchema,
  Mirror: mirrorViewSchema,
  Queries: queriesViewSchema,
  ReleaseDiff: releaseDiffSchema,
  Tendency: tendencyViewSchema,
  Totals: totalsViewSchema,
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
  "GET /api/queries": {
    summary: "The register of unexplained jumps, of one indicator or of all; draft on the machine itself only",
    answers: { 200: { says: "Queries to the states, and the breaks declared.", schema: "Queries" } },
    examples: [`/queries?${VICTIMS}`],
  },
  "GET /api/breaks": {
    summary: "The register of breaks that were declared, of one indicator or of all; draft on the machine itself only",
    answers: { 200: { says: "The breaks that stand in the release.", schema: "Breaks" } },
    examples: ["/breaks", "/breaks?indicator=DRG.SZR.QKG&states=ROU"],
  },
  "POST /api/breaks": {
    summary: "Enter a break that a state declared; in the draft at once, public with the next release",
    required: ["state", "indicator", "year", "kind", "text", "source"],
    answers: { 201: { says: "The break as it stands in the record.", schema: "DeclaredBreak" } },
    examples: [],
  },
  "POST /api/breaks/:id/withdrawal": {
    summary: "Say that a declaration no longer holds; releases that have it keep it",
    required: ["reason"],
    answers: { 201: { says: "The break, withdrawn.", schema: "DeclaredBreak" } },
    examples: [],
  },
  "GET /api/totals": {
    summary: "A state's totals over different breakdowns of the same indicator, side by side",
    required: ["state"],
    answers: { 200: { says: "Indicators whose totals are not one exact number.", schema: "Totals" } },
    examples: ["/totals?state=ALB"],
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

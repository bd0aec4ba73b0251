import type { Edition } from "../../questionnaire/edition.ts";
import { BREAK_KINDS } from "../contract/breaks.ts";
import { FLOW_PICTURES, FLOW_SCOPES } from "../contract/flow-scope.ts";
import { MEASURE_NAMES, WINDOWS } from "../contract/selection.ts";

/** How the reference explains a parameter: what it means, one value that works. */
export interface ParameterText {
  readonly description: string;
  readonly example: string;
  /** Set where only these values are possible. */
  readonly values?: readonly string[];
}

/** Every parameter of a query or a path that is not a dimension, in the words of the reference. */
const PARAMETERS: Readonly<Record<string, ParameterText>> = {
  indicator: { description: "Code of the indicator; /api/questionnaire lists them.", example: "THB.VIC.DET" },
  states: {
    description: "States separated by commas: ISO alpha-3, alpha-2, EL or names. Left out, it means all 13.",
    example: "ROU,BGR",
  },
  from: { description: "First year. Left out: the first with figures.", example: "2018" },
  to: { description: "Last year. Left out: the last with figures.", example: "2020" },
  by: { description: "Split by the codes of this dimension.", example: "sex" },
  measure: {
    description:
      "What is shown: the figure itself; per100k inhabitants; as an index, the first year being 100; the change on the year before; the same relative to it, as a fraction; the share of the sum of the parts given, as a fraction (with by, or with one code); the moving average of a few years.",
    example: "count",
    values: [...MEASURE_NAMES],
  },
  window: {
    description: "Years of a moving average, the year itself in the middle. Left out: those of the settings, 3.",
    example: "3",
    values: [...WINDOWS],
  },
  unit: { description: "Unit of measurement. Left out: the one with most figures.", example: "persons" },
  panel: {
    description: "Whom a sum is made of: the states that reported every year, or in each year those that reported.",
    example: "constant",
    values: ["constant", "available"],
  },
  release: { description: "Release to read. Left out: the latest.", example: "r1" },
  year: {
    description: "Year compared (left out: the last with figures), or the first after a break.",
    example: "2020",
  },
  earlier: { description: "Earlier year to compare with. Left out: none.", example: "2018" },
  edition: { description: "Edition of the questionnaire. Left out: the newest.", example: "2018-2020" },
  state: { description: "State that the file is of: ISO alpha-3, alpha-2, EL or a name.", example: "ROU" },
  round: { description: "Round of collection; /api/rounds lists them.", example: "2018-2020" },
  filename: { description: "Name of the file, for the report.", example: "ROU-2018-2020.csv" },
  observations: { description: "1: also give the cells as they were read.", example: "1", values: ["0", "1"] },
  onBehalfDate: { description: "The day of that paper.", example: "2026-01-05" },
  onBehalf: { description: "The paper with which the state sent the file.", example: "Note verbale 12/2024" },
  quotable: {
    description: "Whether the Review may quote the answers and name the documents; no where it is left out.",
    example: "yes",
    values: ["yes", "no"],
  },
  as: { description: "Who acts from now on, on the machine itself.", example: "contact:ROU" },
  layout: { description: "One row a figure, or one column a year.", example: "long", values: ["long", "wide"] },
  prefilled: {
    description: "1 fills in what stands for the state, for those who may open it; others get an empty table.",
    example: "1",
    values: ["0", "1"],
  },
  language: { description: "Language of headings and labels beside the codes.", example: "ro" },
  format: { description: "Format of the file.", example: "csv" },
  title: { description: "Title in place of the computed one.", example: "Victims in two states" },
  note: {
    description: "A note of your own under the figure, or with the release.",
    example: "Figures of 2020 are provisional.",
  },
  theme: { description: "Light for paper and pages, dark for screens.", example: "light", values: ["light", "dark"] },
  focus: { description: "States in colour, separated by commas; the others stand back.", example: "UKR" },
  order: {
    description: "Order of the states.",
    example: "alphabetical",
    values: ["alphabetical", "value"],
  },
  scale: { description: "Parts as shares of the whole or as counts.", example: "share", values: ["share", "count"] },
  sections: {
    description: "Subjects shown, by their letters. Left out, it means the three core ones.",
    example: "A,B",
  },
  ownScale: { description: "1: each small panel has a scale of its own.", example: "1", values: ["0", "1"] },
  scope: {
    description: "Which flows are drawn: of other countries, of BSEC member states, of others, or own citizens too.",
    example: "bsec",
    values: [...FLOW_SCOPES],
  },
  picture: {
    description: "Flows as a Sankey, as a chord diagram or as a matrix.",
    example: "matrix",
    values: [...FLOW_PICTURES],
  },
  of: { description: "A tendency: of this state. Left out: of the states together.", example: "ROU" },
  since: {
    description: "First of the years that are compared with those before. Left out: 2020, the first of the pandemic.",
    example: "2020",
  },
  kind: { description: "What changed at a break.", example: "legal-definition", values: [...BREAK_KINDS] },
  text: { description: "What changed, in the state's words.", example: "Begging counts as exploitation since 2019." },
  source: { description: "The paper or page that says so.", example: "Note verbale 12/2024" },
  reason: { description: "Why a declaration no longer holds.", example: "Declared for the wrong year." },
  a: { description: "The earlier release.", example: "r1" },
  b: { description: "The later release, or draft.", example: "r2" },
  greece: {
    description: "Code of Greece: GR as in ISO 3166, EL as Eurostat writes it. Left out: GR.",
    example: "EL",
    values: ["GR", "EL"],
  },
  sum: { description: "1: only the cells that the regional sum is made of.", example: "1", values: ["0", "1"] },
  cell: { description: "Id of a cell, from a point of a series.", example: "c_1" },
  id: { description: "Id of a contribution, a release or a break.", example: "r1" },
  figure: {
    description:
      "Kind and format: trends, multiples, region, compare, slope, tiles, breakdown, flows or coverage, as .svg, .png, .pdf, .csv or .xlsx.",
    example: "trends.svg",
  },
  sha256: { description: "SHA-256 of a document.", example: "0".repeat(64) },
  review: { description: "Period and format of the Review.", example: "2018-2020.html" },
};

/**
 * What a parameter means. Dimensions are explained by the questionnaire's own labels and codes.
 *
 * Throws where a route takes a parameter that nobody has explained.
 */
export function parameterText(name: string, edition: Edition): ParameterText {
  const text = PARAMETERS[name];
  if (text !== undefined) return text;
  const dimension = edition.dimensions.find((candidate) => candidate.id === name);
  const example = dimension?.codes.find(({ code }) => !code.startsWith("_"))?.code;
  if (dimension === undefined || example === undefined) throw new Error(`The parameter ${name} is not explained.`);
  return {
    description: `${dimension.label}: only this code. Left out, it means the total. /api/questionnaire lists the codes.`,
    example,
  };
}

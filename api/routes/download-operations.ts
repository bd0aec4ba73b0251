import { sourcesViewSchema } from "../contract/sources.ts";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const VICTIMS = "indicator=THB.VIC.DET&from=2018&to=2020";

function series(summary: string, ending: string, media: string, says: string) {
  return {
    summary,
    required: ["indicator"],
    answers: { 200: { says, media: [media] } },
    examples: [`/download/series.${ending}?${VICTIMS}`, `/download/series.${ending}?${VICTIMS}&by=sex&states=ROU,GRC`],
  };
}

/** Shapes of these routes, by the name they have in the reference. */
export const DOWNLOAD_SCHEMAS = { Sources: sourcesViewSchema } as const;

/** What the reference says of the files that figures can be taken away in. */
export const DOWNLOAD_OPERATIONS = {
  "GET /api/sources": {
    summary: "The publications that the figures come from, with their licences",
    answers: { 200: { says: "The sources of the release, then the reference data.", schema: "Sources" } },
    examples: ["/sources", "/sources?release=r1"],
  },
  "GET /api/download/series.csv": series("A series as a table", "csv", "text/csv", "The table."),
  "GET /api/download/series.xlsx": series(
    "A series as a spreadsheet: the figures, a chart of the spreadsheet's own, notes with sources and statuses",
    "xlsx",
    SPREADSHEET,
    "The workbook.",
  ),
  "GET /api/download/series.parquet": series(
    "A series as Parquet, for R, Python and databases",
    "parquet",
    "application/vnd.apache.parquet",
    "The table; release and sources stand in its metadata too.",
  ),
  "GET /api/download/series.json": {
    ...series("A series as it is answered at /api/series, as a file", "json", "application/json", ""),
    answers: { 200: { says: "A point for every state and year.", schema: "Series" } },
  },
  "GET /api/download/series.sdmx.csv": {
    ...series(
      "A series as an SDMX-CSV 2.0 data message, in the code lists of statistical offices",
      "sdmx.csv",
      "application/vnd.sdmx.data+csv",
      "The message.",
    ),
    examples: [
      `/download/series.sdmx.csv?${VICTIMS}`,
      `/download/series.sdmx.csv?${VICTIMS}&by=sex&states=GRC&greece=EL`,
    ],
  },
  "GET /api/download/series.sdmx.json": {
    ...series(
      "A series as an SDMX-JSON 2.0.0 data message",
      "sdmx.json",
      "application/vnd.sdmx.data+json",
      "The message, time series by time series.",
    ),
    examples: [
      `/download/series.sdmx.json?${VICTIMS}`,
      `/download/series.sdmx.json?${VICTIMS}&by=sex&states=GRC&greece=EL`,
    ],
  },
  "GET /api/download/series.json-stat": series(
    "A series as a cube in JSON-stat 2.0",
    "json-stat",
    "application/json",
    "The cube.",
  ),
  "GET /api/download/state.csv": {
    summary: "All figures of one state in a release as a table",
    required: ["state"],
    answers: { 200: { says: "A figure, or the reason why there is none, a row.", media: ["text/csv"] } },
    examples: ["/download/state.csv?state=ROU"],
  },
  "GET /api/download/state.xlsx": {
    summary: "All figures of one state in a release as a spreadsheet, with sources and words",
    required: ["state"],
    answers: { 200: { says: "The workbook.", media: [SPREADSHEET] } },
    examples: ["/download/state.xlsx?state=ROU"],
  },
  "GET /api/download/release.zip": {
    summary: "A whole release as a Data Package: all observations, indicators, codes, sources and licences",
    answers: { 200: { says: "The package, zipped.", media: ["application/zip"] } },
    examples: ["/download/release.zip", "/download/release.zip?release=r1"],
  },
} as const;

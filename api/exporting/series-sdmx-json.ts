/** The figures of a view as an SDMX-JSON 2.0.0 data message. Source: github.com/sdmx-twg/sdmx-json, field guide. */

import { createHash } from "node:crypto";

import type { Edition } from "../../questionnaire/edition.ts";
import type { SeriesView } from "../contract/series.ts";
import {
  boundsOf,
  commentOn,
  sdmxArtefact,
  type SdmxCode,
  sdmxDimensions,
  sdmxId,
  type SdmxOptions,
  statusOf,
} from "./sdmx-message.ts";
import { CONFIDENTIALITY_STATUSES, OBSERVATION_STATUSES } from "./sdmx-status.ts";
import { statementsOf } from "./series-table.ts";

const SCHEMA =
  "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";

/** SDMX's own names of concepts, by which programs find the axes of a chart. */
const ROLES: readonly string[] = ["FREQ", "REF_AREA", "UNIT_MEASURE", "TIME_PERIOD"];

/**
 * The series as SDMX-JSON 2.0.0: the same dataflow, codes and attributes as in SDMX-CSV, time series by time series.
 *
 * All dimensions but the year make the key of a series, also those with one value, and attributes are places in lists,
 * also those that are not coded: the standard allows shorter messages, but readers that are about rely on these. A figure
 * that is not there is null. Equal views give equal bytes.
 */
export function seriesSdmxJson(view: SeriesView, edition: Edition, options: SdmxOptions): string {
  const dimensions = sdmxDimensions(view, edition, options).map(({ id, name, codeOf }) => ({
    id,
    name,
    codeOf,
    list: listOf(view.series.map((each) => coded(codeOf(each)))),
  }));
  const attributes = attributesOf(view);
  const series = view.series.map(({ points }, at) => {
    const key = dimensions.map(({ list }) => list.places[at]).join(":");
    const first = at * view.years.length;
    const observations = points.map(({ year, value }, place) => {
      const cells = [value, ...attributes.map(({ list }) => list.places[first + place] ?? null)];
      return [String(view.years.indexOf(year)), cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)];
    });
    return [key, { observations: Object.fromEntries(observations) }];
  });
  const flow = reference("Dataflow", sdmxArtefact("DF", view.indicator), "dataflow");
  const structure = {
    links: [flow, reference("DataStructure", sdmxArtefact("DSD", view.indicator), "datastructure")],
    ...called(view.label),
    description: view.definition,
    descriptions: { en: view.definition },
    dataSets: [0],
    dimensions: {
      dataSet: [],
      series: dimensions
        .map(({ list, ...named }, keyPosition) => dimension(named, keyPosition, list.values))
        .filter(({ values }) => values.length > 0),
      observation: [dimension({ id: "TIME_PERIOD", name: "Time period" }, dimensions.length, view.years.map(period))],
    },
    measures: { observation: [{ id: "OBS_VALUE", ...called("Observation value"), format: { dataType: "Double" } }] },
    attributes: {
      dataSet: [
        constant("SOURCE_DETAIL", "Where the figures come from", statementsOf(view).join(" | ")),
        constant("RELEASE", "Release", view.release),
      ],
      dimensionGroup: [],
      series: [],
      observation: attributes.map(({ id, name, format, list }) => ({
        id,
        ...called(name),
        relationship: { observation: {} },
        ...format,
        values: list.values,
      })),
    },
    annotations: [],
  };
  const dataSet = {
    structure: 0,
    action: "Information",
    links: [flow],
    attributes: [0, 0],
    series: Object.fromEntries(series),
  };
  const data = { structures: [structure], dataSets: [dataSet] };
  const hash = createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 12);
  return JSON.stringify({
    meta: {
      schema: SCHEMA,
      id: `${sdmxId(view.indicator)}-${sdmxId(view.release)}-${hash}`,
      test: false,
      // The instant of the release, not of the answer: the same question has the same bytes.
      prepared: view.releasedAt,
      contentLanguages: ["en"],
      ...called(`${view.label}, release ${view.release}`),
      sender: { id: "BSEC", ...called("Organization of the Black Sea Economic Cooperation") },
    },
    data,
  });
}

/** The attributes that any figure of the view has, each with a value or null for every point of every series. */
function attributesOf(view: SeriesView) {
  const points = view.series.flatMap((series) =>
    series.points.map((point) => ({ series, state: series.state, point })),
  );
  const status = (id: string, names: Readonly<Record<string, string>>) => coded({ id, name: names[id] ?? id });
  const free = (value: string | number | null) => (value === null || value === "" ? null : { value });
  const statuses = points.map(({ series, point }) => statusOf(view, series, point));
  const bounds = points.map(({ point }) => boundsOf(point));
  const text = { format: { dataType: "String" } };
  const number = { format: { dataType: "Double" } };
  return [
    {
      id: "OBS_STATUS",
      name: "Observation status",
      format: {},
      list: listOf(statuses.map(({ observation }) => status(observation, OBSERVATION_STATUSES))),
    },
    {
      id: "CONF_STATUS",
      name: "Confidentiality status",
      format: {},
      list: listOf(statuses.map(({ confidentiality }) => status(confidentiality, CONFIDENTIALITY_STATUSES))),
    },
    { id: "LOWER_BOUND", name: "Lower end of a range", format: number, list: listOf(bounds.map(([low]) => free(low))) },
    {
      id: "UPPER_BOUND",
      name: "Upper end of a range",
      format: number,
      list: listOf(bounds.map(([, high]) => free(high))),
    },
    {
      id: "OBS_COMMENT",
      name: "Why there is no number, and remarks",
      format: text,
      list: listOf(points.map(({ state, point }) => free(commentOn(view, state, point)))),
    },
  ].filter(({ list }) => list.values.length > 0);
}

/** The values without doubles, in order of first appearance, and for each one given its place among them. */
function listOf<Value>(given: readonly (Value | null)[]) {
  const values: Value[] = [];
  const known = new Map<string, number>();
  const places = given.map((value) => {
    if (value === null) return null;
    const key = JSON.stringify(value);
    const place = known.get(key) ?? values.push(value) - 1;
    known.set(key, place);
    return place;
  });
  return { values, places };
}

/** A name, and the same by language: programs read the one or the other. */
function called(name: string) {
  return { name, names: { en: name } };
}

function coded({ id, name }: SdmxCode) {
  return { id, ...called(name) };
}

function reference(type: "Dataflow" | "DataStructure", artefact: string, rel: string) {
  return { rel, urn: `urn:sdmx:org.sdmx.infomodel.datastructure.${type}=${artefact}` };
}

function dimension({ id, name }: SdmxCode, keyPosition: number, values: readonly object[]) {
  return { id, ...called(name), keyPosition, ...(ROLES.includes(id) ? { roles: [id] } : {}), values };
}

function period(year: number) {
  const id = String(year);
  return { ...coded({ id, name: id }), start: `${id}-01-01T00:00:00Z`, end: `${id}-12-31T23:59:59Z` };
}

/** An attribute with one value for all figures. */
function constant(id: string, name: string, value: string) {
  return { id, ...called(name), relationship: { dataflow: {} }, format: { dataType: "String" }, values: [{ value }] };
}

import { Hono } from "hono";

import { createMemory } from "../aggregates/memory.ts";
import type { SeriesView } from "../contract/series.ts";
import { seriesCsv } from "../exporting/series-csv.ts";
import { RequestFailure } from "../failure.ts";
import { newestEdition } from "./asked.ts";
import { released } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { type Parameters, query, releaseQuery } from "./query.ts";
import { ready } from "./ready.ts";
import { readSelection, SELECTION_NAMES } from "./selection-query.ts";
import { readStateCode } from "./sender.ts";

// Loaded with the first file of its kind: none is needed to start.
const loadXlsx = () => import("../exporting/series-xlsx.ts");
const loadParquet = () => import("../exporting/series-parquet.ts");
const loadSdmxCsv = () => import("../exporting/series-sdmx-csv.ts");
const loadSdmxJson = () => import("../exporting/series-sdmx-json.ts");
const loadJsonStat = () => import("../exporting/series-json-stat.ts");
const loadState = () => import("../exporting/state-table.ts");
const loadPackage = () => import("../exporting/release-package.ts");

/** A package takes a second to write and is the same for a release. */
const rememberPackage = createMemory<Uint8Array>(2);

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A series in every format, each from the same view as the page shows; and a whole release. */
export function downloadRoutes(deps: Deps) {
  const readQuery = query(SELECTION_NAMES, (parameters) => ({ selection: readSelection(deps.editions, parameters) }));
  const readSdmxQuery = query([...SELECTION_NAMES, "greece"], (parameters) => ({
    selection: readSelection(deps.editions, parameters),
    greece: readGreece(parameters),
  }));
  const readStateQuery = query(["state", "release"], ({ state, release }) => {
    const iso3 = readStateCode(deps.editions, state);
    const found = newestEdition(deps.editions).states.find((each) => each.iso3 === iso3);
    if (found === undefined) throw new RequestFailure(404, "No such state", `${iso3} is not one of the 13 states.`);
    return { state: found, release: release === undefined || release === "" ? null : release };
  });
  return new Hono<Env>()
    .get("/series.csv", readQuery, released(deps), async (c) => {
      const view = await ready(deps).series(c.req.valid("query").selection);
      return c.body(seriesCsv(view), 200, headers(view, "csv", "text/csv; charset=utf-8"));
    })
    .get("/series.xlsx", readQuery, released(deps), async (c) => {
      const view = await ready(deps).series(c.req.valid("query").selection);
      const { seriesXlsx } = await loadXlsx();
      const file = seriesXlsx(view, newestEdition(deps.editions).settings);
      return c.body(Uint8Array.from(file), 200, headers(view, "xlsx", XLSX));
    })
    .get("/series.parquet", readQuery, released(deps), async (c) => {
      const view = await ready(deps).series(c.req.valid("query").selection);
      const { seriesParquet } = await loadParquet();
      const file = await seriesParquet(view);
      return c.body(Uint8Array.from(file), 200, headers(view, "parquet", "application/vnd.apache.parquet"));
    })
    .get("/series.json", readQuery, released(deps), async (c) => {
      const view = await ready(deps).series(c.req.valid("query").selection);
      return c.json(view, 200, headers(view, "json", "application/json"));
    })
    .get("/series.sdmx.csv", readSdmxQuery, released(deps), async (c) => {
      const { selection, greece } = c.req.valid("query");
      const view = await ready(deps).series(selection);
      const { seriesSdmxCsv } = await loadSdmxCsv();
      const text = seriesSdmxCsv(view, newestEdition(deps.editions), { greece });
      return c.body(
        text,
        200,
        headers(view, "sdmx.csv", "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8"),
      );
    })
    .get("/series.sdmx.json", readSdmxQuery, released(deps), async (c) => {
      const { selection, greece } = c.req.valid("query");
      const view = await ready(deps).series(selection);
      const { seriesSdmxJson } = await loadSdmxJson();
      const text = seriesSdmxJson(view, newestEdition(deps.editions), { greece });
      return c.body(
        text,
        200,
        headers(view, "sdmx.json", "application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8"),
      );
    })
    .get("/series.json-stat", readQuery, released(deps), async (c) => {
      const view = await ready(deps).series(c.req.valid("query").selection);
      const { seriesJsonStat } = await loadJsonStat();
      const text = seriesJsonStat(view, newestEdition(deps.editions));
      return c.body(text, 200, headers(view, "json-stat.json", "application/json"));
    })
    .get("/state.csv", readStateQuery, released(deps), async (c) => {
      const { state, release } = c.req.valid("query");
      const figures = await ready(deps).released(release);
      const text = (await loadState()).stateCsv(figures, newestEdition(deps.editions), state);
      return c.body(text, 200, fileHeaders(state.iso3, figures.release.id, "csv", "text/csv; charset=utf-8"));
    })
    .get("/state.xlsx", readStateQuery, released(deps), async (c) => {
      const { state, release } = c.req.valid("query");
      const figures = await ready(deps).released(release);
      const file = (await loadState()).stateXlsx(figures, newestEdition(deps.editions), state);
      return c.body(Uint8Array.from(file), 200, fileHeaders(state.iso3, figures.release.id, "xlsx", XLSX));
    })
    .get("/release.zip", releaseQuery, released(deps), async (c) => {
      const answers = ready(deps);
      const release = c.req.valid("query").release ?? answers.latest().id;
      const zip = await rememberPackage(answers, release, async () => {
        const { releasePackage } = await loadPackage();
        return releasePackage(await answers.released(release), newestEdition(deps.editions), answers.licences());
      });
      return c.body(Uint8Array.from(zip), 200, {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="euxine-${release}.zip"`,
      });
    });
}

function headers({ indicator, release }: SeriesView, ending: string, type: string): Record<string, string> {
  return fileHeaders(indicator, release, ending, type);
}

function fileHeaders(what: string, release: string, ending: string, type: string): Record<string, string> {
  return { "content-type": type, "content-disposition": `attachment; filename="${what}-${release}.${ending}"` };
}

function readGreece({ greece = "" }: Parameters<"greece">): "GR" | "EL" {
  if (greece === "" || greece === "GR") return "GR";
  if (greece === "EL") return "EL";
  throw new RequestFailure(400, "Query not understood", `greece=${greece}: expected GR or EL.`);
}

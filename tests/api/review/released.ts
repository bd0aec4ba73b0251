import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import Papa from "papaparse";

import { breaksView } from "../../../api/aggregates/breaks.ts";
import { comparisonView } from "../../../api/aggregates/comparison.ts";
import { compositionView } from "../../../api/aggregates/composition.ts";
import { coverageView } from "../../../api/aggregates/coverage.ts";
import { decompositionView } from "../../../api/aggregates/decomposition.ts";
import { flowsView } from "../../../api/aggregates/flows.ts";
import { jumpsView } from "../../../api/aggregates/jumps.ts";
import { mirrorView } from "../../../api/aggregates/mirror.ts";
import { releaseDiff } from "../../../api/aggregates/release-diff.ts";
import { tendencyView } from "../../../api/aggregates/tendency.ts";
import { regionView } from "../../../api/aggregates/region.ts";
import { seriesView } from "../../../api/aggregates/series.ts";
import type { Observation, ObservedValue } from "../../../api/contract/observation.ts";
import { openReadModel, type ReadModel } from "../../../api/readmodel/read-model.ts";
import { sha256Of } from "../../../api/record/files.ts";
import { freezeRelease, openRecord } from "../../../api/record/record-store.ts";
import { buildReview } from "../../../api/review/build.ts";
import type { Review } from "../../../api/contract/review.ts";
import type { Views } from "../../../api/review/views.ts";
import { edition, editions } from "../../support/edition.ts";
import { keeping, observation } from "../record/keeping.ts";

const FOLDER = join(import.meta.dirname, "../../../datasets");

/** The release r1 as the first start makes it: every contribution of `datasets/`, the population beside it. */
export async function releasedModel(folder: string): Promise<ReadModel> {
  const record = openRecord(folder);
  for (const file of readdirSync(join(FOLDER, "contributions"))) {
    const [, state, round] = /^([A-Z]{3})-(\d{4}-\d{4})\.csv$/.exec(file) ?? [];
    if (state === undefined || round === undefined) continue;
    const bytes = readFileSync(join(FOLDER, "contributions", file));
    const observations = observationsOf(bytes.toString("utf8"), state);
    record.keep(keeping({ state, round, sha256: sha256Of(bytes), bytes: bytes.length, observations }));
  }
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  const model = await openReadModel({ record, editions: editions(), population: population() });
  record.close();
  return model;
}

/** A read model's answers to the Review. */
export function viewsOf(model: ReadModel): Views {
  return {
    series: (selection) => seriesView(model, selection),
    region: (selection) => regionView(model, selection),
    comparison: (selection, years) => comparisonView(model, selection, years),
    composition: (selection) => compositionView(model, selection),
    decomposition: (selection) => decompositionView(model, selection),
    tendency: (selection, since) => tendencyView(model, selection, since),
    jumps: (selection) => jumpsView(model, selection),
    flows: (selection) => flowsView(model, selection),
    breaks: (asked) => breaksView(model, asked),
    mirror: (asked) => mirrorView(model, asked, "coordinator"),
    releaseDiff: (earlier, later) => releaseDiff(model, { earlier, later }, "public"),
    releases: () => model.releases(),
    coverage: (release) => coverageView(model, release),
    words: (release) => model.release(release).words,
    release: (id) => {
      const { at, members } = model.release(id);
      const contributions = members.map((each) => ({
        id: each.id,
        state: each.state,
        round: each.round,
        vintage: each.vintage,
        sha256: each.sha256,
      }));
      return { id, frozenAt: at, contributions };
    },
  };
}

/** The Review of a period over the release r1. */
export async function releasedReview(period: string, audience: "public" | "coordinator" = "public"): Promise<Review> {
  const folder = mkdtempSync(join(tmpdir(), "euxine-review-"));
  const model = await releasedModel(folder);
  try {
    return await buildReview(viewsOf(model), edition(period), { audience });
  } finally {
    model.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A canonical file, read with nothing but a CSV parser. */
function observationsOf(text: string, state: string): readonly Observation[] {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row, at) => {
    const { indicator = "", year = "", unit = "", value = "", flag = "", note = "", ...dimensions } = row;
    const breakdown = Object.fromEntries(Object.entries(dimensions).filter(([, code]) => code !== ""));
    return observation({
      state,
      indicator,
      unit,
      note,
      breakdown,
      year: Number(year),
      observed: observed(value),
      flags: flag.split(" ").filter((letter) => letter !== ""),
      line: at + 2,
      text: value,
    });
  });
}

function observed(value: string): ObservedValue {
  const below = /^<(\d+)$/.exec(value)?.[1];
  if (below !== undefined) return { low: 1, high: Number(below) - 1 };
  const [, low, high] = /^(\d+)-(\d+)$/.exec(value) ?? [];
  if (low !== undefined && high !== undefined) return { low: Number(low), high: Number(high) };
  if (value === "" || !Number.isFinite(Number(value))) return { missing: "not-reported" };
  return { value: Number(value) };
}

function population() {
  const text = readFileSync(join(FOLDER, "reference/population.csv"), "utf8");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => ({
    iso3: row["iso3"] ?? "",
    year: Number(row["year"]),
    population: Number(row["population"]),
  }));
}

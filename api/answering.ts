import type { Edition } from "../questionnaire/edition.ts";
import { createAnalysis } from "./analysing.ts";
import { comparisonView } from "./aggregates/comparison.ts";
import { compositionView } from "./aggregates/composition.ts";
import { coverageView } from "./aggregates/coverage.ts";
import { lineageOf } from "./aggregates/lineage.ts";
import { receiptTotals } from "./aggregates/receipt-totals.ts";
import { regionView } from "./aggregates/region.ts";
import { releasedFigures } from "./aggregates/released-figures.ts";
import { seriesView } from "./aggregates/series.ts";
import { contributionSchema } from "./contract/contribution.ts";
import type { Release, ReleaseSummary } from "./contract/release.ts";
import { type Desk, deskAt } from "./desk.ts";
import { RequestFailure, StoreFailure } from "./failure.ts";
import type { ModelRelease, ReadModel } from "./readmodel/read-model.ts";
import type { RecordStore } from "./record/record-store.ts";
import { nextRelease } from "./releasing.ts";
import type { Answers, Seen } from "./routes/context.ts";
import { provenanceOf, readLicences } from "./workplace.ts";

/** Answers that keep up with the record, also where another process writes to it. */
export interface LiveAnswers extends Answers {
  /** Looks whether the record has changed and, if so, begins to build what is read next; never waits. */
  readonly notice: () => void;
}

/** Answers every question of the API from an open record, the read model made of it, and the desk that takes files. */
export function createAnswers(
  record: RecordStore,
  model: ReadModel,
  log: (line: string) => void,
  desk: Desk = deskAt(record, model.editions),
): LiveAnswers {
  let seen = record.head();
  const released = (): readonly ReleaseSummary[] => {
    const releases = model.releases();
    return releases.map((release) => summary(release, release === releases.at(-1)));
  };
  const isReleased = (id: string): boolean =>
    model.releases().some(({ members }) => members.some((member) => member.id === id));
  /** No step protects persons in a file, its report or its totals, so the public opens free ones only. */
  const opens = (id: string, seenBy: Seen): boolean =>
    seenBy === "all" ||
    (isReleased(id) && record.contributions({ id }).every((each) => each.confidentiality === "free"));
  return {
    ...createAnalysis(model, { record, now: () => new Date() }),
    notice: () => {
      const head = record.head();
      if (head === seen) return;
      seen = head;
      model.refresh().catch((failure: unknown) => log(`The read model was not rebuilt: ${String(failure)}`));
    },
    latest: () => summary(model.release(null), true),
    releases: released,
    release: (id) => describeRelease(model.releases().find((release) => release.id === id)),
    series: (selection) => seriesView(model, selection),
    region: (selection) => regionView(model, selection),
    comparison: (selection, years) => comparisonView(model, selection, years),
    composition: (selection) => compositionView(model, selection),
    coverage: (release) => coverageView(model, release),
    released: (release) => releasedFigures(model, release),
    licences: readLicences,
    lineage: (cell, release) => lineageOf(model, record, cell, { release }),
    contributions: (seen) =>
      record
        .contributions()
        .filter(({ id }) => seen === "all" || isReleased(id))
        .map((contribution) => contributionSchema.parse(contribution)),
    contribution: (id, seen) => {
      const [found] = seen === "all" || isReleased(id) ? record.contributions({ id }) : [];
      return found === undefined ? null : contributionSchema.parse(found);
    },
    file: ({ id, sha256 }, seen) =>
      opens(id, seen) ? present(record.files.read(sha256), `The file of ${id} is missing from the record.`) : null,
    report: ({ id }, seen) =>
      opens(id, seen) ? present(record.report(id), `The report of ${id} is missing from the record.`) : null,
    totals: ({ id, round }, seen) => {
      const [stored] = opens(id, seen) ? record.contributions({ id }) : [];
      return stored === undefined ? null : receiptTotals(record, stored.number, editionNamed(model, round));
    },
    accepted: (state) => record.accepted(state),
    check: (file, withObservations, seen) => {
      const own = record.latest().filter(({ state }) => state === file.state);
      // A report quotes what it compares with, so the public's compares with what is public.
      return desk.check({ file, withObservations, compared: own.every(({ id }) => opens(id, seen)) });
    },
    receive: (file) => desk.receive({ ...file, provenance: provenanceOf(file.bytes, file.state, file.round) }),
    freeze: async (note) => {
      const { id } = nextRelease(record, note, new Date());
      await model.refresh();
      return summary(model.release(id), true);
    },
  };
}

function summary({ id, at, members }: ModelRelease, latest: boolean): ReleaseSummary {
  return { id, frozenAt: at, contributions: members.length, latest };
}

function describeRelease(release: ModelRelease | undefined): Release | null {
  if (release === undefined) return null;
  const contributions = release.members.map(({ id, state, round, vintage, sha256 }) => ({
    id,
    state,
    round,
    vintage,
    sha256,
  }));
  return { id: release.id, frozenAt: release.at, contributions };
}

function present<T>(found: T | null, message: string): T {
  if (found === null) throw new StoreFailure(message);
  return found;
}

function editionNamed(model: ReadModel, round: string): Edition {
  const edition = model.editions.find((candidate) => candidate.round.id === round);
  if (edition === undefined) throw new RequestFailure(400, "Unknown round", `${round} is not a round.`);
  return edition;
}

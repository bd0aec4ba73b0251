import type { Edition } from "../questionnaire/edition.ts";
import type { Identity } from "./access/identity.ts";
import { judgeAct } from "./access/policy.ts";
import { createAnalysis } from "./analysing.ts";
import { cellsBehind } from "./aggregates/behind.ts";
import { viewsUsing } from "./aggregates/cell-uses.ts";
import { comparisonView } from "./aggregates/comparison.ts";
import { compositionView } from "./aggregates/composition.ts";
import { coverageView } from "./aggregates/coverage.ts";
import { lineageOf } from "./aggregates/lineage.ts";
import { receiptTotals } from "./aggregates/receipt-totals.ts";
import { regionView } from "./aggregates/region.ts";
import { whatIfFile } from "./aggregates/release-diff.ts";
import { releasedFigures } from "./aggregates/released-figures.ts";
import { seriesView } from "./aggregates/series.ts";
import { checkedSchema, type Contribution, contributionSchema } from "./contract/contribution.ts";
import { type Desk, deskAt } from "./desk.ts";
import { RequestFailure, StoreFailure } from "./failure.ts";
import type { ReadModel } from "./readmodel/read-model.ts";
import type { RecordStore } from "./record/record-store.ts";
import { describeRelease, nextRelease, summaryOf } from "./releasing.ts";
import type { Answers } from "./routes/context.ts";
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
  const isReleased = (id: string): boolean =>
    model.releases().some(({ members }) => members.some((member) => member.id === id));
  const mayOpen = (identity: Identity, state: string): boolean => judgeAct("open", identity, state) === null;
  /** No step protects persons in a file, its report or its totals, so the public opens free ones only. */
  const opens = ({ id, state }: Pick<Contribution, "id" | "state">, identity: Identity): boolean =>
    mayOpen(identity, state) ||
    (isReleased(id) && record.contributions({ id }).every((each) => each.confidentiality === "free"));
  return {
    ...createAnalysis(model, { record, now: () => new Date() }),
    notice: () => {
      const head = record.head();
      if (head === seen) return;
      seen = head;
      model.refresh().catch((failure: unknown) => log(`The read model was not rebuilt: ${String(failure)}`));
    },
    latest: () => summaryOf(model, model.release(null)),
    releases: () => model.releases().map((release) => summaryOf(model, release)),
    release: (id) => describeRelease(model, record, id),
    series: (selection) => seriesView(model, selection),
    region: (selection) => regionView(model, selection),
    comparison: (selection, years) => comparisonView(model, selection, years),
    composition: (selection) => compositionView(model, selection),
    coverage: (release) => coverageView(model, release),
    released: (release) => releasedFigures(model, release),
    licences: readLicences,
    lineage: (cell, release) => lineageOf(model, record, cell, { release }),
    uses: (cell, release) => viewsUsing(model, record, cell, { release }),
    behind: (selection, inSum) => cellsBehind(model, record, selection, { inSum }),
    contributions: (identity) =>
      record
        .contributions()
        .filter(({ id, state }) => mayOpen(identity, state) || isReleased(id))
        .map((contribution) => contributionSchema.parse(contribution)),
    contribution: (id, identity) => {
      const [found] = record.contributions({ id });
      if (found === undefined || !(mayOpen(identity, found.state) || isReleased(id))) return null;
      return contributionSchema.parse(found);
    },
    file: (contribution, identity) => {
      const { id, sha256 } = contribution;
      if (!opens(contribution, identity)) return null;
      return present(record.files.read(sha256), `The file of ${id} is missing from the record.`);
    },
    report: (contribution, identity) => {
      const { id } = contribution;
      if (!opens(contribution, identity)) return null;
      return present(record.report(id), `The report of ${id} is missing from the record.`);
    },
    totals: (contribution, identity) => {
      const { id, round } = contribution;
      const [stored] = opens(contribution, identity) ? record.contributions({ id }) : [];
      return stored === undefined ? null : receiptTotals(record, stored.number, editionNamed(model, round));
    },
    accepted: (state) => record.accepted(state),
    remembered: (state) => record.remembered(state),
    check: (file, withObservations, identity) => {
      const own = record.latest().filter(({ state }) => state === file.state);
      // A report quotes what it compares with, so the public's compares with what is public.
      return desk.check({ file, withObservations, compared: own.every((each) => opens(each, identity)) });
    },
    whatIfFile: async (file, release, identity) => {
      const { sha256, observations } = takenFrom(await desk.check({ file, withObservations: true, compared: false }));
      const audience = identity.role === "coordinator" ? "coordinator" : "public";
      const { state, round } = file;
      return whatIfFile(model, record, { state, round, sha256, observations }, { release, audience });
    },
    receive: (file) => desk.receive({ ...file, provenance: provenanceOf(file.bytes, file.state, file.round) }),
    freeze: async (note) => {
      const { id } = nextRelease(record, note, new Date());
      await model.refresh();
      return summaryOf(model, model.release(id));
    },
  };
}

function present<T>(found: T | null, message: string): T {
  if (found === null) throw new StoreFailure(message);
  return found;
}

/** What intake would take of a file, from the answer of its check. Throws RequestFailure (422) where that is nothing. */
function takenFrom(answer: Uint8Array) {
  const { verdict, file, observations = [] } = checkedSchema.parse(JSON.parse(new TextDecoder().decode(answer)));
  if (verdict !== "rejected" && observations.length > 0) return { sha256: file.sha256, observations };
  throw new RequestFailure(422, "Nothing to take in", "No figure of this file would be taken: check it first.");
}

function editionNamed(model: ReadModel, round: string): Edition {
  const edition = model.editions.find((candidate) => candidate.round.id === round);
  if (edition === undefined) throw new RequestFailure(400, "Unknown round", `${round} is not a round.`);
  return edition;
}

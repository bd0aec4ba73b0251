import type { Identity } from "./access/identity.ts";
import { answeredLast } from "./answered-last.ts";
import { createAnalysis } from "./analysing.ts";
import { cellsBehind } from "./aggregates/behind.ts";
import { viewsUsing } from "./aggregates/cell-uses.ts";
import { comparisonView } from "./aggregates/comparison.ts";
import { compositionView } from "./aggregates/composition.ts";
import { coverageView } from "./aggregates/coverage.ts";
import { lineageOf } from "./aggregates/lineage.ts";
import { regionView } from "./aggregates/region.ts";
import { whatIfFile } from "./aggregates/release-diff.ts";
import { releasedFigures } from "./aggregates/released-figures.ts";
import { seriesView } from "./aggregates/series.ts";
import { checkedSchema } from "./contract/contribution.ts";
import { createContributionAnswers, opens } from "./contributing.ts";
import { type Desk, deskAt } from "./desk.ts";
import { RequestFailure } from "./failure.ts";
import type { Receiving } from "./intake.ts";
import { createOthers } from "./others.ts";
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
  const kept = createContributionAnswers(model, record, () => new Date());
  /** A report quotes what it compares with, so the public's compares with what is public. */
  const compares = (state: string, identity: Identity): boolean =>
    record.latest().every((each) => each.state !== state || opens(model, record, each, identity));
  const others = createOthers(model, record);
  const comparing = async ({ state, round }: Receiving, identity: Identity) => {
    const compared = compares(state, identity);
    return { compared, others: compared ? await others(state, round, identity) : null };
  };
  return {
    ...createAnalysis(model, { record, now: () => new Date() }),
    ...kept,
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
    accepted: (state) => record.accepted(state),
    remembered: (state) => record.remembered(state),
    answered: (state) => answeredLast(record, state),
    others,
    check: async (file, withObservations, identity) =>
      desk.check({ file, withObservations, ...(await comparing(file, identity)) }),
    annotate: async (file, identity) => desk.annotate({ file, report: null, ...(await comparing(file, identity)) }),
    annotated: async (contribution, identity) => {
      const bytes = kept.file(contribution, identity);
      const report = kept.report(contribution, identity);
      const [stored] = record.contributions({ id: contribution.id });
      if (bytes === null || report === null || stored === undefined) return null;
      const { filename, state, round } = contribution;
      const file = { bytes, filename, state, round, note: record.note(stored.number) };
      return desk.annotate({ file, report, compared: false });
    },
    whatIfFile: async (file, release, identity) => {
      const { sha256, observations } = takenFrom(await desk.check({ file, withObservations: true, compared: false }));
      const audience = identity.role === "coordinator" ? "coordinator" : "public";
      const { state, round } = file;
      return whatIfFile(model, record, { state, round, sha256, observations }, { release, audience });
    },
    receive: async (file) => {
      const { bytes, state, round } = file;
      // Its report is kept for the state and the coordinator: what it quotes is what the state may see.
      const known = await others(state, round, { role: "contact", state });
      return desk.receive({ ...file, others: known, provenance: provenanceOf(bytes, state, round) });
    },
    freeze: async (note) => {
      const { id } = nextRelease(record, note, new Date());
      await model.refresh();
      return summaryOf(model, model.release(id));
    },
  };
}

/** What intake would take of a file, from the answer of its check. Throws RequestFailure (422) where that is nothing. */
function takenFrom(answer: Uint8Array) {
  const { verdict, file, observations = [] } = checkedSchema.parse(JSON.parse(new TextDecoder().decode(answer)));
  if (verdict !== "rejected" && observations.length > 0) return { sha256: file.sha256, observations };
  throw new RequestFailure(422, "Nothing to take in", "No figure of this file would be taken: check it first.");
}

import { judgeReading } from "./access/audience.ts";
import type { Identity } from "./access/identity.ts";
import { judgeAct } from "./access/policy.ts";
import { receiptTotals } from "./aggregates/receipt-totals.ts";
import { type Contribution, contributionSchema } from "./contract/contribution.ts";
import type { DispositionRequest } from "./contract/disposition.ts";
import { proseSchema } from "./contract/prose.ts";
import type { Finding, Report } from "./contract/report.ts";
import { RequestFailure, StoreFailure } from "./failure.ts";
import type { ReadModel } from "./readmodel/read-model.ts";
import type { StoredContribution } from "./record/contributions.ts";
import { erasedFailure } from "./record/erasures.ts";
import { sha256Of } from "./record/files.ts";
import type { StoredProse } from "./record/prose.ts";
import type { RecordStore } from "./record/record-store.ts";
import type { Answers } from "./routes/context.ts";
import { withAnswers } from "./validating/answered.ts";
import { withoutPartners } from "./validating/without-partners.ts";

/** What is asked and said about contributions that were kept. */
export type ContributionAnswers = Pick<
  Answers,
  | "contributions"
  | "contribution"
  | "file"
  | "report"
  | "totals"
  | "dispose"
  | "erase"
  | "prose"
  | "receiveProse"
  | "quoteProse"
  | "eraseProse"
  | "words"
  | "document"
>;

/** The question whom the coordinator may ask: the answer names a person, and is for the state and the coordinator. */
const CONTACT = "contact";

/** Answers about contributions as far as the one who asks may see them: see `opens`. */
export function createContributionAnswers(model: ReadModel, record: RecordStore, now: () => Date): ContributionAnswers {
  const named = (identity: Identity, { id, state }: Pick<Contribution, "id" | "state">): boolean =>
    mayOpen(identity, state) || isReleased(model, id);
  const told = (contribution: StoredContribution, identity: Identity): Contribution => {
    // Most contributions came without a word beside them: nothing is looked up for those.
    const said = contribution.noteDigest === "" ? [] : record.note(contribution.number).answers;
    const answers = mayOpen(identity, contribution.state) ? said : said.filter(({ question }) => question !== CONTACT);
    return contributionSchema.parse(answers.length === 0 ? contribution : { ...contribution, answers });
  };
  return {
    contributions: (identity) =>
      record
        .contributions()
        .filter((each) => named(identity, each))
        .map((contribution) => told(contribution, identity)),
    contribution: (id, identity) => {
      const [found] = record.contributions({ id });
      return found === undefined || !named(identity, found) ? null : told(found, identity);
    },
    file: (contribution, identity) => {
      const { id, sha256 } = contribution;
      if (!opens(model, record, contribution, identity)) return null;
      if (contribution.erased !== null) throw erasedFailure(contribution);
      return present(record.files.read(sha256), `The file of ${id} is missing from the record.`);
    },
    report: (contribution, identity) => {
      if (!opens(model, record, contribution, identity)) return null;
      const report = reportOf(record, contribution);
      return judgeReading("mirror", identity, [contribution.state]) === null ? report : withoutPartners(report);
    },
    totals: (contribution, identity) => {
      const { id, round } = contribution;
      const [stored] = opens(model, record, contribution, identity) ? record.contributions({ id }) : [];
      if (stored !== undefined && stored.erased !== null) throw erasedFailure(stored);
      const edition = model.editions.find((candidate) => candidate.round.id === round);
      return stored === undefined || edition === undefined ? null : receiptTotals(record, stored.number, edition);
    },
    dispose: (contribution, request, by) => {
      const finding = reportOf(record, contribution).findings.find(({ id }) => id === request.finding);
      if (finding === undefined) {
        throw new RequestFailure(404, "No such finding", `${contribution.id} has no finding ${request.finding}.`);
      }
      refuseNeedless(finding, request);
      const { number } = storedOf(record, contribution);
      const { state, text } = request;
      const reason = request.state === "explained" ? request.reason : null;
      const said = { state, reason, text, by, at: now().toISOString() };
      record.dispose({ contribution: { number, id: contribution.id }, finding, said });
      return reportOf(record, contribution);
    },
    prose: (identity) =>
      record
        .prose()
        .filter(({ state }) => mayOpen(identity, state))
        .map((prose) => proseSchema.parse(prose)),
    receiveProse: ({ documents, ...said }, actor) => {
      const attached = documents.map(({ bytes, filename, kind }) => {
        const sha256 = sha256Of(bytes);
        record.files.keep(sha256, bytes);
        return { sha256, filename, kind, bytes: bytes.length };
      });
      return proseSchema.parse(record.keepProse({ ...said, documents: attached, at: now().toISOString(), actor }));
    },
    quoteProse: (id, request, actor) => {
      record.quote({ prose: proseNamed(record, id), request, at: now().toISOString(), actor });
      return proseSchema.parse(proseNamed(record, id));
    },
    eraseProse: async (id, reason, actor) => {
      record.eraseProse(proseNamed(record, id), { reason, at: now().toISOString(), actor });
      await model.refresh();
      record.finishErasures();
      return proseSchema.parse(proseNamed(record, id));
    },
    words: (release) => model.release(release).words,
    document: (sha256, identity) => {
      const own = record.prose().filter(({ state }) => mayOpen(identity, state));
      const found = own.flatMap(({ documents }) => documents).find((each) => each.sha256 === sha256);
      if (found === undefined)
        throw new RequestFailure(404, "No such document", "GET /api/contributions/prose lists them.");
      const bytes = record.files.read(sha256);
      if (bytes === null) throw new RequestFailure(410, "Erased", "Its bytes were erased with a contribution.");
      return { bytes, filename: found.filename };
    },
    erase: async ({ id, ...contribution }, reason, by) => {
      record.erase({ id, reason, at: now().toISOString(), actor: by });
      // What is read is made anew without it; then nobody holds what the record had in its log.
      await model.refresh();
      record.finishErasures();
      return contributionSchema.parse(storedOf(record, { id, ...contribution }));
    },
  };
}

/**
 * Whether somebody may open a contribution's file, report and totals: no step protects persons in them, so the public
 * opens free ones that were released only, a contact point those of its own state, the coordinator all.
 */
export function opens(
  model: ReadModel,
  record: RecordStore,
  { id, state }: Pick<Contribution, "id" | "state">,
  identity: Identity,
): boolean {
  if (mayOpen(identity, state)) return true;
  return isReleased(model, id) && record.contributions({ id }).every((each) => each.confidentiality === "free");
}

function mayOpen(identity: Identity, state: string): boolean {
  return judgeAct("open", identity, state) === null;
}

function isReleased(model: ReadModel, id: string): boolean {
  return model.releases().some(({ members }) => members.some((member) => member.id === id));
}

function proseNamed(record: RecordStore, id: string): StoredProse {
  const found = record.prose().find((each) => each.id === id);
  if (found === undefined) throw new RequestFailure(404, "No such prose", "GET /api/contributions/prose lists it.");
  return found;
}

function storedOf(record: RecordStore, { id }: Contribution) {
  const [stored] = record.contributions({ id });
  if (stored === undefined) throw new StoreFailure(`${id} is missing from the record.`);
  return stored;
}

/** The report as it was written, with what was said of its findings since. */
function reportOf(record: RecordStore, contribution: Contribution): Report {
  const { id, number, erased } = storedOf(record, contribution);
  if (erased !== null) throw erasedFailure({ id, erased });
  const report = present(record.report(id), `The report of ${id} is missing from the record.`);
  return withAnswers(report, record.dispositions(number));
}

function refuseNeedless({ id, severity, explainable }: Finding, { state }: DispositionRequest): void {
  if (state === "explained" && !explainable) {
    throw new RequestFailure(409, "Nothing to explain", `${id} is put right in the file; words do not change it.`);
  }
  if (severity !== "warning" && severity !== "error") {
    throw new RequestFailure(409, "Nothing to decide", `${id} is a remark: it needs no answer.`);
  }
}

function present<T>(found: T | null, message: string): T {
  if (found === null) throw new StoreFailure(message);
  return found;
}

import type { Edition, State } from "../../questionnaire/edition.ts";
import { stateOf } from "../../questionnaire/lookup.ts";
import {
  type CoveringNote,
  NO_COVERING_NOTE,
  type Remembered,
  SHORTEST_EXPLANATION,
} from "../contract/covering-note.ts";
import type { Observation } from "../contract/observation.ts";
import { NOTHING_KNOWN, type Others } from "../contract/others.ts";
import type { Report } from "../contract/report.ts";
import { RequestFailure } from "../failure.ts";
import { cellPlace } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import { explanationUnread } from "../findings/sheet-wording.ts";
import { createSink, type Sink } from "../findings/sink.ts";
import { noRows } from "../findings/structure-wording.ts";
import { observationsOf, type Entry } from "../normalising/entry.ts";
import { type MetadataFile, withMetadata } from "../normalising/metadata.ts";
import { normaliseRows, type Normalised } from "../normalising/rows.ts";
import { readFile } from "../reading/read.ts";
import { noteWith } from "../reading/said-in-workbook.ts";
import { placeOf, type RawTable } from "../reading/table.ts";
import { type OpenedWorkbook, openWorkbook } from "../reading/workbook.ts";
import { sayAgencies } from "./agencies.ts";
import { sayBreaks } from "./break-notes.ts";
import { sayDerivable, saySmallCells } from "./confidential.ts";
import { sayDuplicates } from "./duplicates.ts";
import { createFigures } from "./figures.ts";
import { sayFormulaTexts } from "./formula-texts.ts";
import { sayFunnels } from "./funnel.ts";
import { sayPartsOfYear } from "./parts-of-year.ts";
import { sayParts } from "./parts.ts";
import { sayPartOf, sayTotals } from "./relations.ts";
import { sayMirrors } from "./mirrors.ts";
import { sayPublished } from "./other-sources.ts";
import { sayPeers } from "./peers.ts";
import { sayRecordHeadings, sayRecords } from "./person-records.ts";
import { sayPersonal, sayPersonalExplanations } from "./personal.ts";
import { sayPlausibility } from "./plausibility.ts";
import { writeReport } from "./report.ts";
import { sayAnswers, saySections, sayTemplate } from "./round.ts";
import { roundNamed, saySender } from "./sender.ts";
import { sayOtherAgencies, sayReceived } from "./sent-before.ts";
import { sayRepeatedYears } from "./repeated-years.ts";
import { countBySection } from "./sections.ts";
import { sayShiftedYears } from "./shifted-years.ts";
import { sayStages } from "./stages.ts";
import { saySubtotals, sayThinBreakdowns } from "./subtotals.ts";
import { sayTimeSeries } from "./time-series.ts";
import { sayUnits } from "./units.ts";
import { sayValues } from "./values.ts";
import { sayVintages } from "./vintages.ts";
import { wholesOf } from "./wholes.ts";
import { sayBlankSections, sayZeros } from "./zeros.ts";

/** A file as it was sent, for which state and round. */
export interface Sent {
  readonly bytes: Uint8Array;
  readonly filename: string;
  readonly sha256: string;
  /** iso3 of the sending state. */
  readonly state: string;
  readonly edition: Edition;
  /** The state's accepted observations of all rounds. */
  readonly previous: readonly Observation[];
  readonly dryRun: boolean;
  /** What the sender says beside the file; nothing where left out. */
  readonly note?: CoveringNote;
  /** The file beside it that says how the figures were made; null or left out where there is none. */
  readonly meta?: MetadataFile | null;
  /** What the state said with earlier contributions; nothing where left out. */
  readonly remembered?: Remembered;
  /** What others say of the same; where left out or null, what could not be compared is said. */
  readonly others?: Others | null;
  /** The bytes as a workbook, for a file that is one; see `checkFile`, which opens it. */
  readonly workbook?: OpenedWorkbook | null;
}

const NOTHING_WITHHELD: ReadonlySet<number> = new Set();
const NOTHING_REMEMBERED: Remembered = Object.freeze({ wordings: [], explanations: [] });

/** What a check says: the report, the observations that would be kept, and those in rows with errors. */
export interface Checked {
  readonly report: Report;
  readonly observations: readonly Observation[];
  readonly quarantined: readonly Observation[];
  /** Codes of the sections of the questionnaire that the contribution speaks for. */
  readonly sections: readonly string[];
}

/** Opens a file that is a workbook and checks it; any other is checked as it is. See `checkContribution`. */
export async function checkFile(sent: Omit<Sent, "workbook">): Promise<Checked> {
  return checkContribution({ ...sent, workbook: await openWorkbook(sent.bytes, sent.filename) });
}

/**
 * Reads a contribution, normalises it and holds it against the rules. Stores nothing and looks nothing up: equal input
 * gives an equal result, in the server and in a browser.
 *
 * Whatever is wrong with the file is in the report; rows with errors are set aside and the rest is kept. With a blocker
 * nothing is kept. Throws RequestFailure for a state that is not a member.
 */
export function checkContribution(sent: Sent): Checked {
  const { bytes, filename, edition } = sent;
  const sender = stateOf(edition, sent.state);
  if (sender === null) {
    throw new RequestFailure(400, "Unknown state", `"${sent.state}" is not the code of a member state.`);
  }
  const sink = createSink();
  const { workbook = null, remembered = NOTHING_REMEMBERED } = sent;
  const { note: inWorkbook, unexplained, edition: made } = noteWith(sent.note ?? NO_COVERING_NOTE, workbook);
  const said = withMetadata(inWorkbook, sent.meta ?? null, sender, edition, sink);
  for (const { sheet, row, column, text } of unexplained) {
    sink.say(explanationUnread, cellPlace(sheet, row, column), { text: quote(text), least: SHORTEST_EXPLANATION });
  }
  // What is said now goes before what was said of earlier files.
  const note = { ...said, wordings: [...said.wordings, ...remembered.wordings] };
  const unkept = said.explanations.map((explanation) => ({ ...explanation, by: null, at: null }));
  const explanations = [...unkept, ...remembered.explanations];
  const { how, table, records, spoilt } = readFile({ bytes, filename, sender, note, workbook }, edition, sink);
  const { sha256, dryRun } = sent;
  const head = { filename, sha256, bytes: bytes.length, state: sender.iso3, edition, dryRun, explanations };
  const refused = (read: Report["file"]["read"], why: Sink = sink): Checked => {
    const cells = { new: 0, changed: 0, unchanged: 0, withdrawn: 0 };
    const report = writeReport({ ...head, read, rowsAccepted: 0, rowsQuarantined: 0, cells, sections: [] }, why);
    return { report, observations: [], quarantined: [], sections: [] };
  };
  // Of a file with data of persons only that is said: the other findings would repeat what stands in it.
  const personal = createSink();
  if (records !== null && sayRecordHeadings(records, table, workbook, personal)) return refused(how, personal);
  if (table === null) {
    if (records !== null) sayPartsOfYear(records, null, NOTHING_WITHHELD, sink);
    return refused(how);
  }
  const normalised = normaliseRows(table, spoilt, edition, { sender, note }, sink);
  const { marks, withheld } = normalised;
  sayPartsOfYear(table.records, table, withheld, sink);
  const read = { ...how, decimal: { value: marks.decimal, by: marks.by } };
  if (normalised.records === 0) {
    // An empty table must not pass for a contribution that withdraws everything.
    sink.say(noRows, placeOf(table, table.header, null), {});
    return refused(read);
  }
  sayReceived(sha256, sent.others?.received ?? NOTHING_KNOWN.received, sink);
  const isPersonal = sayPersonal(table, withheld, personal);
  const areRecords = sayRecords(normalised.entries, table, edition, personal);
  const areNamed = sayPersonalExplanations(said.explanations, personal);
  if (isPersonal || areRecords || areNamed) return refused(read, personal);
  const belongs = saySender(filename, edition, sender, normalised.entries, sink);
  if (belongs) sayTemplate(made, roundNamed(filename), edition, sink);
  sayAnswers(said.answers, remembered.answers ?? [], edition, sink);
  const { kept, setAside } = belongs
    ? sortOut(normalised, edition, table, sink)
    : { kept: [], setAside: normalised.entries };
  for (const { record } of setAside) withheld.add(record);
  const here = countBySection(kept);
  if (belongs) saySections(here, said, sent.previous, edition, sink);
  const sections = said.sections ?? [...here.keys()];
  const cells = holdAgainstRules({ kept, setAside }, normalised, sent, { table, sender, sections }, sink);
  const rowsQuarantined = belongs ? withheld.size : normalised.records;
  const rowsAccepted = normalised.records - rowsQuarantined;
  const report = writeReport({ ...head, read, rowsAccepted, rowsQuarantined, cells, sections }, sink);
  // Observations are made when they are first asked for: most who check, as a page that shows a report, need none.
  const observations = once(() => observationsOf(kept, normalised.index, table));
  const quarantined = once(() => observationsOf(setAside, normalised.index, table));
  return {
    report,
    get observations() {
      return observations();
    },
    get quarantined() {
      return quarantined();
    },
    sections,
  };
}

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

interface Sorted {
  readonly kept: readonly Entry[];
  readonly setAside: readonly Entry[];
}

/** Parts the entries that are kept from those with errors; what stands twice is kept once. */
function sortOut({ entries, index }: Normalised, edition: Edition, table: RawTable, sink: Sink): Sorted {
  const refused = sayValues(entries, index, edition, table, sink);
  const sound = refused.size === 0 ? entries : entries.filter((entry) => !refused.has(entry));
  const { repeated, contradicting } = sayDuplicates(sound, index, edition, table, sink);
  if (refused.size + repeated.size + contradicting.size === 0) return { kept: entries, setAside: [] };
  return {
    kept: sound.filter((entry) => !repeated.has(entry) && !contradicting.has(entry)),
    setAside: entries.filter((entry) => refused.has(entry) || contradicting.has(entry)),
  };
}

function holdAgainstRules(
  { kept, setAside }: Sorted,
  { index }: Normalised,
  { previous, edition, note = NO_COVERING_NOTE, others: known = null }: Sent,
  {
    table,
    sender,
    sections,
  }: { readonly table: RawTable; readonly sender: State; readonly sections: readonly string[] },
  sink: Sink,
): Report["counts"]["cells"] {
  const others = known ?? NOTHING_KNOWN;
  const own = previous.filter(({ key }) => key.state === sender.iso3);
  const figures = createFigures(kept, index, own, edition, table);
  const wholes = wholesOf(figures, edition);
  const asked = sayParts(wholes, figures, edition, sink);
  sayPartOf(figures, edition, sink);
  sayTotals(wholes, asked, figures, edition, sink);
  saySubtotals(figures, edition, sink);
  sayThinBreakdowns(wholes, figures, edition, sink);
  sayFunnels(figures, edition, sink);
  sayStages(figures, edition, sink);
  sayPlausibility(figures, edition, sink);
  sayZeros(figures, edition, sink);
  sayBlankSections(kept, table, figures, edition, sink);
  sayAgencies(figures, sink);
  sayUnits(figures, edition, sink);
  saySmallCells(figures, edition, sink);
  sayDerivable(kept, wholes, figures, edition, sink);
  sayFormulaTexts(table, sink);
  sayBreaks(kept, index, table, sink);
  sayMirrors(figures, others.partners, edition, sink);
  sayPeers(figures, others, edition, sink);
  sayPublished(kept, figures, others.published, { table, edition }, sink);
  sayOtherAgencies(kept, figures, others.parts, { agency: note.agency, sections }, sink);
  sayTimeSeries(figures, edition, sink);
  const slipped = sayShiftedYears(figures, edition, sink);
  sayRepeatedYears(figures, slipped, edition, sink);
  return sayVintages(figures, kept, setAside, sections, sink);
}

import { judgeReading } from "./access/audience.ts";
import type { Identity } from "./access/identity.ts";
import { knownOfOthers } from "./aggregates/known-of-others.ts";
import { cellText, NOTHING_KNOWN, type Others, type Published } from "./contract/others.ts";
import { sourceOf } from "./normalising/source.ts";
import type { ReadModel } from "./readmodel/read-model.ts";
import type { RecordStore } from "./record/record-store.ts";
import { speaksLast } from "./record/speaking.ts";

/** What a file of a state can be held against, as far as a reader may see it. */
export type OthersFor = (state: string, round: string, reader: Identity) => Promise<Others>;

/**
 * Gathers what is known beside a state's own figures: from the latest release what partners and the other members say,
 * from the record what was published, what other agencies of the state sent, and which files came before.
 *
 * The reader may open what the state sent: whoever calls this has made sure. Partners' figures are only for those whom
 * mirror statistics are shown to.
 */
export function createOthers(model: ReadModel, record: RecordStore): OthersFor {
  return async (state, round, reader) => {
    const edition = model.editions.find((candidate) => candidate.round.id === round);
    if (edition === undefined) return NOTHING_KNOWN;
    const released = model.releases().length === 0 ? null : await knownOfOthers(model, state, edition);
    const seesMirrors = judgeReading("mirror", reader, [state]) === null;
    return {
      partners: seesMirrors && released !== null ? [...released.partners] : null,
      peers: released?.peers ?? [],
      population: released?.population ?? {},
      published: publishedOf(record, state, round),
      parts: partsOf(record, state, round),
      received: receivedOf(record, state),
    };
  };
}

/** The figures of the contribution that was compiled from published ones, by their source. */
function publishedOf(record: RecordStore, state: string, round: string): Published[] {
  const compiled = record
    .contributions({ state, round })
    .findLast(({ provenance, erased }) => provenance === "compiled" && erased === null);
  if (compiled === undefined) return [];
  const sources = new Map<string, Published>();
  record.eachRow(compiled.number, ({ year, indicator, breakdown, unit, low, high, note }) => {
    const source = sourceOf(note);
    if (source === null || low === null || high === null) return;
    const { publisher, dataset, edition } = source;
    const name = `${publisher} ${dataset}, edition ${edition}`;
    const known = sources.get(name) ?? { publisher, dataset, edition, figures: {} };
    sources.set(name, known);
    known.figures[cellText(year, indicator, breakdown, unit)] = [low, high];
  });
  return [...sources.values()];
}

/** What agencies gave where theirs is the last word of the state and round on a section. */
function partsOf(record: RecordStore, state: string, round: string): Others["parts"] {
  const latest = record.latest().filter((each) => each.state === state && each.round === round);
  return latest.flatMap((part) => {
    if (part.agency === null) return [];
    const cells: string[] = [];
    record.eachRow(part.number, ({ section, year, indicator, breakdown, unit }) => {
      if (speaksLast(part, section, latest)) cells.push(cellText(year, indicator, breakdown, unit));
    });
    return [{ contribution: part.id, agency: part.agency, cells }];
  });
}

function receivedOf(record: RecordStore, state: string): Others["received"] {
  const kept = record.contributions({ state }).filter(({ erased }) => erased === null);
  return Object.fromEntries(
    kept.map(({ sha256, id, receivedAt }) => [sha256, { contribution: id, receivedAt }] as const),
  );
}

import type { NationalWords } from "../contract/quotation.ts";
import type { StoredBreak } from "../record/breaks.ts";
import type { StoredContribution } from "../record/contributions.ts";
import { sha256Of } from "../record/files.ts";
import type { RecordStore } from "../record/record-store.ts";
import { footnotesOf } from "./footnotes.ts";
import { haveRivals } from "./holding.ts";

/** A release as it can be read; the draft is what the next one would be if it were frozen now. */
export interface ModelRelease {
  readonly ordinal: number;
  /** `r1`, or `draft` */
  readonly id: string;
  /** ISO instant: when it was frozen; of the draft, when its last contribution arrived. */
  readonly at: string;
  readonly note: string;
  /** Equal hashes, equal answers for ever: as it was frozen, and another one once something of it was erased. */
  readonly hash: string;
  readonly members: readonly StoredContribution[];
  /** Whether rounds overlap in it, so that `HOLDING_RULE` decides whose figures are read. */
  readonly hasRivals: boolean;
  /** The breaks in series that were declared and stood when it was frozen. */
  readonly breaks: readonly StoredBreak[];
  /** What its senders explained of surprising figures, by `footnoteKey`; each text is printed word for word. */
  readonly footnotes: ReadonlyMap<string, readonly string[]>;
  /** What it prints of the answers in words. */
  readonly words: NationalWords;
}

/** What the record says beside the figures; plain values, so that it can cross from one thread to another. */
export interface Facts {
  readonly head: string;
  readonly contributions: ReadonlyMap<number, StoredContribution>;
  readonly releases: readonly ModelRelease[];
  readonly draft: ModelRelease;
}

/** Reads the facts from a record that stands still. */
export function factsOf(record: RecordStore): Facts {
  const head = record.head();
  const contributions = new Map(record.contributions().map((contribution) => [contribution.number, contribution]));
  const declared = record.breaks();
  const said = record.dispositions();
  const releases = record
    .releases()
    .map(({ frozenAt, members: numbers, breaks: held, dispositions, quotes, ...release }) => {
      const members = numbers.flatMap((number) => contributions.get(number) ?? []);
      const breaks = declared.filter(({ number }) => held.includes(number));
      const footnotes = footnotesOf(said.filter(({ number }) => number <= dispositions));
      const words = record.words(quotes);
      const hash = fingerprint(release.hash, members, words);
      return { ...release, hash, at: frozenAt, members, hasRivals: haveRivals(members), breaks, footnotes, words };
    });
  const members = record.latest();
  const at = members.at(-1)?.receivedAt ?? "";
  const hasRivals = haveRivals(members);
  const breaks = declared.filter((one) => one.withdrawnAt === null);
  const footnotes = footnotesOf(said);
  const ordinal = releases.length + 1;
  const words = record.words(null);
  const draft = { ordinal, id: "draft", at, note: "", hash: head, members, hasRivals, breaks, footnotes, words };
  return { head, contributions, releases, draft };
}

function fingerprint(hash: string, members: readonly StoredContribution[], words: NationalWords): string {
  const erased = [
    ...members.filter((each) => each.erased !== null).map(({ id }) => id),
    ...words.erased.map(({ contribution }) => contribution),
  ];
  return erased.length === 0 ? hash : sha256Of([hash, ...erased].join("\n"));
}

import type { Source } from "../contract/view.ts";
import { sourceOf as publishedSource } from "../normalising/source.ts";
import type { Cell } from "../readmodel/cell.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import type { StoredContribution } from "../record/contributions.ts";

/** The sources of some cells, each once, those with most cells first. */
export function sourcesOf(model: ReadModel, cells: readonly Pick<Cell, "contribution" | "note">[]): Source[] {
  // A compiled cell's source is its note, a sent one's its contribution: a text and a number are never the same key.
  const counted = new Map<string | number, { readonly source: Source; count: number }>();
  for (const cell of cells) {
    const contribution = model.contribution(cell.contribution);
    if (contribution === null) continue;
    const key = contribution.provenance === "compiled" ? cell.note : cell.contribution;
    const known = counted.get(key) ?? { source: sourceOf(model, contribution, cell.note), count: 0 };
    known.count += 1;
    counted.set(key, known);
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count).map((found) => found.source);
}

/**
 * Where a cell's figure comes from, said aloud: from a publisher for a compiled one, from the state for one that was sent.
 *
 * `note` begins, for a compiled cell, with publisher, data set and edition: `UNODC GLOTIP, edition 2025-04-14; sheet …`.
 */
export function sourceOf(model: ReadModel, contribution: StoredContribution, note: string): Source {
  return contribution.provenance === "compiled" ? compiledSource(note) : sentSource(model, contribution);
}

function compiledSource(note: string): Source {
  // Views have only the head of the note, and its grammar wants a place in the publisher's file to follow.
  const published = publishedSource(note.includes("; ") ? note : `${note}; …`);
  const { publisher, dataset, edition } = published ?? { publisher: "published figures", dataset: "", edition: "" };
  const from = published === null ? publisher : `${publisher} ${dataset}, edition ${edition}`;
  const statement = `compiled from ${from}; not received from the ministry`;
  return { publisher, dataset, edition, provenance: "compiled", statement };
}

function sentSource(model: ReadModel, { state, round, vintage, receivedAt, onBehalf }: StoredContribution): Source {
  const name = model.editions.flatMap((edition) => edition.states).find((known) => known.iso3 === state)?.name ?? state;
  const day = receivedAt.slice(0, 10);
  return {
    publisher: name,
    dataset: `BSEC questionnaire ${round}`,
    edition: `vintage ${vintage}, ${day}`,
    provenance: "sent",
    statement:
      onBehalf === null
        ? `received from ${name} on ${day}`
        : `sent on behalf of ${name} (${onBehalf}), received on ${day}`,
  };
}

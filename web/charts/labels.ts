/** Where the labels at the ends of lines go: as near to their line as they can be, and never one over another. */

/** A label that wants to stand at `y` (its middle, in pixels). */
export interface WantedLabel {
  readonly id: string;
  readonly y: number;
  /** Those with the lowest number stay longest when there is not room for all. */
  readonly priority: number;
}

interface PlacedLabel {
  readonly id: string;
  /** Where it wanted to be, and where it is. */
  readonly wanted: number;
  readonly y: number;
}

/** The labels that found room, from top to bottom, and the ids of those that did not. */
export interface Placement {
  readonly placed: readonly PlacedLabel[];
  readonly dropped: readonly string[];
}

interface Cluster {
  readonly members: readonly WantedLabel[];
  readonly top: number;
}

/**
 * Places labels of one height between `top` and `bottom` so that the sum of squared shifts is the smallest possible.
 *
 * When the space holds fewer than there are, the ones with the highest `priority` number are left out and named in
 * `dropped`: a reader is told, and no label is drawn over another.
 * Source: isotonic regression by pooling adjacent violators, which is exact for labels of equal height.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  top: number,
  bottom: number,
  labelHeight: number,
): Placement {
  const room = Math.max(0, Math.floor((bottom - top) / labelHeight));
  const byPriority = wanted.toSorted((a, b) => a.priority - b.priority || compare(a.id, b.id));
  const kept = byPriority.slice(0, room).toSorted((a, b) => a.y - b.y || compare(a.id, b.id));
  const clusters: Cluster[] = [];
  for (const label of kept) {
    let cluster = settle([label], top, bottom, labelHeight);
    for (let above = clusters.at(-1); above !== undefined && endOf(above, labelHeight) > cluster.top + 1e-9;) {
      clusters.pop();
      cluster = settle([...above.members, ...cluster.members], top, bottom, labelHeight);
      above = clusters.at(-1);
    }
    clusters.push(cluster);
  }
  const placed = clusters.flatMap((cluster) =>
    cluster.members.map((label, index) => ({
      id: label.id,
      wanted: label.y,
      y: cluster.top + (index + 0.5) * labelHeight,
    })),
  );
  return { placed, dropped: byPriority.slice(room).map((label) => label.id) };
}

/** A stack of labels at the place that shifts its members least, kept inside the plot. */
function settle(members: readonly WantedLabel[], top: number, bottom: number, labelHeight: number): Cluster {
  const total = members.reduce((sum, label, index) => sum + label.y - (index + 0.5) * labelHeight, 0);
  const best = total / members.length;
  return { members, top: Math.max(top, Math.min(best, bottom - members.length * labelHeight)) };
}

function endOf(cluster: Cluster, labelHeight: number): number {
  return cluster.top + cluster.members.length * labelHeight;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Breakdown } from "./observation.ts";

/** One side of a mirror: a question whose figures name another state by a dimension. */
export interface MirrorSide {
  readonly indicator: string;
  /** The dimension whose code is the other state. */
  readonly by: "citizenship" | "partner";
  /** The other codes of the cell: requests that were sent, or received. */
  readonly fixed: Breakdown;
}

/** Two questions that look at the same persons or requests from both sides. */
export interface Mirrored {
  /** Rule of the domain study, section 2. */
  readonly ruleId: "M01" | "M02";
  readonly sides: readonly [MirrorSide, MirrorSide];
}

/** The two indicators that look at the same victims from both sides. */
export const VICTIMS_MIRRORED = { detected: "THB.VIC.CIT", identified: "THB.VIC.ABR" } as const;

/** Every pair of questions of which the other half is said by another state. Departures (M03) are not asked. */
export const MIRRORED: readonly Mirrored[] = Object.freeze([
  {
    ruleId: "M01",
    sides: [
      { indicator: VICTIMS_MIRRORED.detected, by: "citizenship", fixed: {} },
      { indicator: VICTIMS_MIRRORED.identified, by: "partner", fixed: {} },
    ],
  },
  ...["CYB.EVD.MLA", "CYB.EVD.247", "INT.LON.REQ"].map(requests),
]);

function requests(indicator: string): Mirrored {
  return {
    ruleId: "M02",
    sides: [
      { indicator, by: "partner", fixed: { direction: "SNT" } },
      { indicator, by: "partner", fixed: { direction: "RCV" } },
    ],
  };
}

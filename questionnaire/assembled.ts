import type { Dimension, Indicator, Relation, State, Unit } from "./edition.ts";

/** What the files say in the shapes of `edition.ts`, before it is cut into editions. */
export interface Assembled {
  readonly states: readonly State[];
  readonly units: readonly Unit[];
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  readonly relations: readonly Relation[];
}

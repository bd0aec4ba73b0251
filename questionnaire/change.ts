/** One change of the questionnaire. Subjects are an indicator, a dimension (`drug`), or a code of one (`drug=CAN_R`). */
export interface Change {
  /** The first edition with the change. */
  readonly edition: string;
  readonly change: "renamed" | "redefined" | "split" | "merged" | "dropped" | "added";
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Whether figures before and after may stand in one series. */
  readonly comparable: "yes" | "with-break" | "no";
  readonly reason: string;
  readonly source: string;
}

/** Something that an edition no longer asks, with the names under which files give it. */
export interface Retired {
  readonly kind: "indicator" | "dimension" | "code";
  /** Of a code, the dimension that it belonged to; null for others. */
  readonly dimension: string | null;
  readonly code: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** The last edition that asked it. */
  readonly edition: string;
  readonly change: Change["change"];
  /** What this edition asks instead, as codes; empty where nothing is. */
  readonly successors: readonly string[];
  /** The successor that it is read as; null where only a person can say what becomes of a figure. */
  readonly readAs: string | null;
  readonly comparable: Change["comparable"];
  readonly reason: string;
}

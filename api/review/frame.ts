import type { Settings } from "../../questionnaire/edition.ts";
import type { Selection } from "../contract/selection.ts";
import type { Topic } from "./outline.ts";
import { selectionOf, type Views } from "./views.ts";

/** What every topic is built from. */
export interface Frame {
  readonly views: Views;
  readonly settings: Settings;
  readonly from: number;
  readonly to: number;
  /** First and last year that any edition of the questionnaire asks about. */
  readonly all: { readonly from: number; readonly to: number };
  readonly release: string;
}

/** The selection of a topic over the period, changed where asked. */
export function selected(frame: Frame, topic: Topic, changes: Partial<Selection> = {}): Selection {
  return selectionOf({
    indicator: topic.indicator,
    filter: topic.filter,
    unit: topic.unit,
    from: frame.from,
    to: frame.to,
    release: frame.release,
    ...changes,
  });
}

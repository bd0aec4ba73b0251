import type { Edition, Indicator } from "../../questionnaire/edition.ts";
import { dimensionOf } from "../../questionnaire/lookup.ts";
import type { ViewUse } from "../contract/cell-uses.ts";
import { parseSelection, type Selection, selectionParams } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import { RequestFailure } from "../failure.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import type { FoundCell } from "./lineage.ts";

/** A cell whose uses are looked for, and how to ask for the views around it. */
export interface Subject {
  readonly model: ReadModel;
  readonly audience: Audience;
  readonly found: FoundCell;
  /** Whether addresses can leave the release out. */
  readonly isLatest: boolean;
  readonly edition: Edition;
  readonly indicator: Indicator;
}

/** The very breakdown, and it as a part of each of its dimensions, with the dimension's name. */
export function splits(subject: Subject, chosen: Partial<Selection>): readonly (readonly [Selection, string])[] {
  const { breakdown } = subject.found.observation.key;
  const whole = [selectionOf(subject, chosen), ""] as const;
  const parts = Object.keys(breakdown).map((by) => {
    const { [by]: _, ...filter } = breakdown;
    const label = dimensionOf(subject.edition, by)?.label.toLowerCase() ?? by;
    return [selectionOf(subject, { ...chosen, filter, by }), label] as const;
  });
  return [whole, ...parts];
}

/** The years of the round that the cell's contribution answered. */
export function periodOf({ model, found }: Subject): Pick<Selection, "from" | "to"> {
  const { round } = found.contribution;
  const years = model.editions.find((edition) => edition.round.id === round)?.years ?? [];
  return { from: years[0] ?? null, to: years.at(-1) ?? null };
}

/** Where nothing else is chosen: the very breakdown and unit of the cell, in all states and years. */
export function selectionOf({ model, found }: Subject, chosen: Partial<Selection>): Selection {
  const { indicator, breakdown, unit } = found.observation.key;
  const usual = model.units(found.holding.ordinal, indicator)[0]?.unit;
  const defaults = parseSelection({ indicator }, (text) => text).selection;
  return { ...defaults, filter: breakdown, unit: unit === usual ? null : unit, release: found.holding.id, ...chosen };
}

/** A use with its addresses; `beside` are parameters that are not part of the selection. */
export function use(
  { isLatest }: Subject,
  kind: ViewUse["kind"],
  says: string,
  page: string,
  api: string,
  selection: Selection,
  beside: { readonly page?: Readonly<Record<string, number>>; readonly api?: Readonly<Record<string, number>> } = {},
): ViewUse {
  const named = isLatest ? { ...selection, release: null } : selection;
  const params = selectionParams(named);
  return {
    kind,
    says,
    page: addressOf(page, { ...params, ...beside.page }),
    api: addressOf(api, { ...params, ...beside.api }),
  };
}

/** A path with its parameters. */
export function addressOf(path: string, params: Readonly<Record<string, string | number>>): string {
  const text = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)])).toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Null where the indicator cannot be asked so: not every one has parts, a rate, a test. */
export async function answered<View>(view: Promise<View>): Promise<View | null> {
  try {
    return await view;
  } catch (failure) {
    if (failure instanceof RequestFailure) return null;
    throw failure;
  }
}

/** Whether the cell stands anywhere in a view. */
export function names(view: unknown, { shown }: FoundCell): boolean {
  return JSON.stringify(view).includes(`"cell":"${shown.id}"`);
}

import { type Conversion, conversionBetween } from "../../questionnaire/conversion.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import type { Original } from "../contract/point.ts";
import type { Cell } from "../readmodel/cell.ts";
import type { ExchangeRates } from "../readmodel/exchange-rates.ts";

/** A cell as views read it: in the unit that was asked for, with what the state gave where it gave another. */
export interface Figure extends Cell {
  readonly original?: Original;
}

/** The units among `used` whose figures are shown in `unit` as well, as `units.yaml` defines it. */
export function unitsInto(edition: Edition, unit: string, used: readonly string[]): readonly string[] {
  return used.filter((other) => conversionBetween(edition, other, unit) !== null);
}

/**
 * The cell in another unit: times a factor, or by the average exchange rate of its year.
 *
 * The original stays beside it. Without a rate for the year there is no figure, which is `not-available`, and the original
 * still stands. Cells without a number only change their unit.
 */
export function convertedCell(cell: Cell, edition: Edition, unit: string, rates: ExchangeRates): Figure {
  if (cell.unit === unit) return cell;
  const conversion = conversionBetween(edition, cell.unit, unit);
  if (conversion === null || cell.low === null || cell.high === null) return { ...cell, unit };
  const factor = factorOf(conversion, cell, rates);
  const original = { unit: cell.unit, value: cell.value, low: cell.low, high: cell.high, factor };
  if (factor === null) {
    return { ...cell, unit, value: null, low: null, high: null, status: "not-available", original };
  }
  // Fifteen digits: a gram less or more is not made of binary dust.
  const times = (value: number): number => Number((value * factor).toPrecision(15));
  const value = cell.value === null ? null : times(cell.value);
  return { ...cell, unit, value, low: times(cell.low), high: times(cell.high), original };
}

function factorOf(conversion: Conversion, { state, year }: Cell, rates: ExchangeRates): number | null {
  if (conversion.kind === "factor") return conversion.factor;
  const [from, to] = [rates.perDollar(conversion.from, state, year), rates.perDollar(conversion.to, state, year)];
  return from === null || to === null ? null : to / from;
}

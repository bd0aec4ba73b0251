import type { Edition, Unit } from "./edition.ts";

type Currency = NonNullable<Unit["currency"]>;

/** How figures of one unit are shown in another: times a factor, or by the exchange rate of their year. */
export type Conversion =
  | { readonly kind: "factor"; readonly factor: number }
  | { readonly kind: "rate"; readonly from: Currency; readonly to: Currency };

/** How `from` is converted into `to`; null where `units.yaml` defines no way, and for equal units. */
export function conversionBetween(edition: Edition, from: string, to: string): Conversion | null {
  // Not by `lookup.ts`: the first page of the dashboard needs this much and none of the names of the questionnaire.
  const source = edition.units.find(({ code }) => code === from);
  const target = edition.units.find(({ code }) => code === to);
  if (source === undefined || target === undefined || from === to) return null;
  if (source.currency !== null && target.currency !== null) {
    // A price for a gram stays one: what follows the currency must be the same.
    const isSameAmount = amountOf(source, source.currency) === amountOf(target, target.currency);
    return isSameAmount ? { kind: "rate", from: source.currency, to: target.currency } : null;
  }
  const [own, other] = [baseOf(source), baseOf(target)];
  return own.to === other.to ? { kind: "factor", factor: own.factor / other.factor } : null;
}

/** Whether a file may give an indicator's figures in this unit: in one of its own, or in one that is converted into it. */
export function isUnitOf(edition: Edition, unit: string, own: readonly string[]): boolean {
  return own.includes(unit) || own.some((accepted) => conversionBetween(edition, unit, accepted) !== null);
}

function amountOf({ code }: Unit, currency: Currency): string {
  return code.replace(currency, "");
}

function baseOf({ code, converts }: Unit): { readonly to: string; readonly factor: number } {
  return converts ?? { to: code, factor: 1 };
}

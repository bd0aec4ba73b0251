/** A decimal number without rounding: `units` times ten to the power of minus `places`. */
interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/**
 * The exact sum of numbers written as text, written out in plain digits.
 *
 * Binary fractions would turn 0.1 + 0.2 into 0.30000000000000004, a figure that nobody published.
 *
 * @example sumOfDecimals(["0.1", "0.2"]) // "0.3"
 */
export function sumOfDecimals(texts: readonly string[]): string {
  const numbers = texts.map(readDecimal);
  const places = Math.max(0, ...numbers.map((number) => number.places));
  const units = numbers.reduce((sum, number) => sum + number.units * 10n ** BigInt(places - number.places), 0n);
  const digits = units.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** Whether a text is a plain or exponential number of zero or more, without grouping. */
export function isDecimal(text: string): boolean {
  return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
}

function readDecimal(text: string): Decimal {
  const [, whole = "0", fraction = "", exponent = "0"] = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const places = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return places < 0 ? { units: units * 10n ** BigInt(-places), places: 0 } : { units, places };
}

/** A national identity number: how many digits, and what must be true of them. */
interface Scheme {
  readonly digits: number;
  isValid(digits: readonly number[]): boolean;
}

/**
 * The national numbers whose last digits are a proof of the others; those of the other states look like any number.
 *
 * Bulgaria: ЕГН, Ordinance on the unified civil number. Romania: CNP, Law 105/1996. Serbia and North Macedonia: JMBG,
 * the law of 1976. Türkiye: T.C. kimlik no., Law 5490.
 */
const SCHEMES: readonly Scheme[] = [
  {
    digits: 10,
    isValid: (all) =>
      isDay(at(all, 4) * 10 + at(all, 5)) &&
      isMonth((at(all, 2) * 10 + at(all, 3)) % 20) &&
      (weigh(all, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === at(all, 9),
  },
  {
    digits: 13,
    isValid: (all) => {
      const rest = weigh(all, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
      const isDate = isMonth(at(all, 3) * 10 + at(all, 4)) && isDay(at(all, 5) * 10 + at(all, 6));
      return isDate && at(all, 0) > 0 && (rest === 10 ? 1 : rest) === at(all, 12);
    },
  },
  {
    digits: 13,
    isValid: (all) => {
      const rest = 11 - (weigh(all, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
      const isDate = isDay(at(all, 0) * 10 + at(all, 1)) && isMonth(at(all, 2) * 10 + at(all, 3));
      return isDate && (rest > 9 ? 0 : rest) === at(all, 12);
    },
  },
  {
    digits: 11,
    isValid: (all) => {
      const odd = weigh(all, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
      const even = weigh(all, [0, 1, 0, 1, 0, 1, 0, 1]);
      const tenth = (((odd * 7 - even) % 10) + 10) % 10;
      return at(all, 0) > 0 && tenth === at(all, 9) && (odd + even + tenth) % 10 === at(all, 10);
    },
  },
];

/** Whether a run of digits is the identity number of a person, as far as its check digits can tell. */
export function isPersonalNumber(text: string): boolean {
  const digits = Array.from(text, Number);
  return SCHEMES.some((scheme) => scheme.digits === digits.length && scheme.isValid(digits));
}

function weigh(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, position) => sum + weight * at(digits, position), 0);
}

function at(digits: readonly number[], position: number): number {
  return digits[position] ?? 0;
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

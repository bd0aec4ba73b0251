import type { Interval } from "../statistics/interval.ts";
import type { NumberPart, Part, TextPart } from "../contract/review.ts";
import { count, figure, perCent, signedFigure } from "./prose.ts";

/** The parts of a sentence and the numbers that stand in it, together: a number can't be printed without being kept. */
export interface Sentence {
  readonly parts: readonly Part[];
  readonly numbers: Readonly<Record<string, Interval>>;
}

/** A number to print, under the name it has in the proof. */
export interface Printed {
  readonly part: NumberPart;
  readonly value: Interval;
}

type Slot = string | Printed | Sentence;

/**
 * Writes a sentence: text slots are words, printed slots are numbers of the proof, sentence slots are joined in.
 *
 * @example say`In the ${states("panel", 13)} states …`
 */
export function say(words: TemplateStringsArray, ...slots: readonly Slot[]): Sentence {
  return joined(words.flatMap((word, at) => [word, slots[at] ?? ""]));
}

/** Sentences and words one after the other. Numbers of one name must be equal: they are one number. */
export function joined(slots: readonly Slot[]): Sentence {
  const parts: Part[] = [];
  const numbers: Record<string, Interval> = {};
  for (const slot of slots) {
    if (typeof slot === "string") {
      if (slot !== "") parts.push({ kind: "text", text: slot } satisfies TextPart);
    } else if ("part" in slot) {
      parts.push(slot.part);
      numbers[slot.part.name] = slot.value;
    } else {
      parts.push(...slot.parts);
      Object.assign(numbers, slot.numbers);
    }
  }
  return { parts, numbers };
}

/** "2,064 in 2018, 2,211 in 2019 and 2,070 in 2020", from sentences. */
export function listed(items: readonly Sentence[]): Sentence {
  return joined(
    items.flatMap((item, at) => {
      if (at === 0) return [item];
      return [at === items.length - 1 ? " and " : ", ", item];
    }),
  );
}

/** A number of states (or years): in words under ten. */
export function states(name: string, value: number): Printed {
  return { part: { kind: "number", name, text: count(value) }, value: { low: value, high: value } };
}

/** A reported figure or a sum of them, always in figures, with its unit where it has one: `18,531 kg`. */
export function amount(name: string, value: Interval, unit = ""): Printed {
  return { part: { kind: "number", name, text: figure(value, unit) }, value };
}

/** A computed figure, rounded to be read: whole numbers from 10 on, one decimal below; the proof keeps it exact. */
export function computed(name: string, value: number, unit = ""): Printed {
  return { part: { kind: "number", name, text: figure(rounded(value), unit) }, value: { low: value, high: value } };
}

/** The same with its sign. */
export function signedComputed(name: string, value: number, unit = ""): Printed {
  return {
    part: { kind: "number", name, text: signedFigure(rounded(value), unit) },
    value: { low: value, high: value },
  };
}

/** A difference with its sign: `−1,034`, `+65 kg`; of a range both ends. */
export function signedAmount(name: string, value: Interval, unit = ""): Printed {
  return { part: { kind: "number", name, text: signedFigure(value, unit) }, value };
}

/** A probability of a test, to two figures, with its relation: `= 0.57`, `< 0.001`. */
export function pValue(name: string, value: number): Printed {
  const text = value < 0.001 ? "< 0.001" : `= ${Number(value.toPrecision(2))}`;
  return { part: { kind: "number", name, text }, value: { low: value, high: value } };
}

/** A fraction printed as `32 per cent`; `base` is what it is a part of, which decides about a decimal. */
export function share(name: string, value: Interval, base: number): Printed {
  return { part: { kind: "number", name, text: perCent(value, base) }, value };
}

function rounded(value: number): Interval {
  const whole = Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
  return { low: whole, high: whole };
}

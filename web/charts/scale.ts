/** Axes that are known before anything is drawn, so that labels can be placed and two renders are equal. */

/** A linear axis: its ends and its ticks. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/**
 * The tightest scale of round numbers (1, 2, 2.5 or 5 times a power of ten) that holds `low..high` with `count` steps or
 * up to two more. A single value gets room around it; `0..0` becomes 0..1.
 */
export function niceScale(low: number, high: number, count: number): Scale {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low <= 1e-9 * Math.max(1, size)) return niceScale(low, low + (size < 1e-9 ? 1 : size), count);
  const scales = [count, count + 1, count + 2].map((steps) => roundScale(low, high, steps));
  const tightest = Math.min(...scales.map((scale) => scale.max - scale.min));
  // Fewest lines among the equally tight.
  const found = scales.find((scale) => scale.max - scale.min === tightest);
  return found ?? roundScale(low, high, count);
}
/** The years to label so that labels of `labelWidth` pixels stay apart; counted back from the last year, which is named. */
export function yearTicks(years: readonly number[], width: number, labelWidth: number): readonly number[] {
  const last = years.at(-1);
  const first = years[0];
  if (last === undefined || first === undefined) return [];
  const room = Math.max(1, Math.floor(width / labelWidth));
  const step = [1, 2, 5, 10, 20].find((candidate) => (last - first) / candidate <= room) ?? 50;
  return years.filter((year) => (last - year) % step === 0);
}

/** Height in the drawing of a value on a scale. */
export function yAt(value: number, scale: Scale, plot: { readonly top: number; readonly bottom: number }): number {
  return plot.bottom - ((value - scale.min) / (scale.max - scale.min)) * (plot.bottom - plot.top);
}

function roundScale(low: number, high: number, count: number): Scale {
  const step = niceStep((high - low) / Math.max(1, count));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { min: tidy(first * step), max: tidy(last * step), step, ticks };
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Takes the binary dust off a multiple: 0.30000000000000004 -> 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

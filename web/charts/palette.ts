/** Every colour that a chart uses. The style sheet's tokens hold the same values; a test keeps them equal. */

export type Theme = "light" | "dark";

/** The colours of one theme, by what they are for. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly secondary: string;
  readonly rule: string;
  /** Links and the current place. */
  readonly sea: string;
  /** The five hues of what is looked at; for lines, dots and bars. */
  readonly focus: readonly string[];
  /** The same hues, dark or light enough for text. */
  readonly focusText: readonly string[];
  /** Everything else that is shown beside the focus. */
  readonly context: string;
  /** Five steps of one hue, from little to much. */
  readonly ramp: readonly string[];
  /** Text on each step of the ramp. */
  readonly onRamp: readonly string[];
  /** Lines of the hatch over what is missing. */
  readonly hatch: string;
  /** Band behind an event, such as the first year of the pandemic. */
  readonly event: string;
}

/**
 * The five light hues are the set with the largest distance between any two, seen with and without colour blindness,
 * among those of at least 4.5:1 on white (search of the exploration study, 4.2). On the warmer paper two of them fall
 * to 4.4:1, enough for marks (3:1); their text variants are a shade darker.
 */
const light: Palette = {
  paper: "#fbfaf7",
  ink: "#1b2129",
  secondary: "#5b6570",
  rule: "#dcd9d2",
  sea: "#0b4f6c",
  focus: ["#e40c00", "#9048fc", "#6c0024", "#188478", "#0c3078"],
  focusText: ["#e40c00", "#8e45f9", "#6c0024", "#118074", "#0c3078"],
  context: "#868d96",
  ramp: ["#c8e3f2", "#8ac0dd", "#4f95ba", "#206b8e", "#03435d"],
  onRamp: ["#1b2129", "#1b2129", "#1b2129", "#ffffff", "#ffffff"],
  hatch: "#b9b5ac",
  event: "#efece4",
};

/**
 * The dark hues keep hue and contrast of their light twins (within 0.3, never below 4.5), and among those the set
 * with the largest distance was taken: at exactly the same hue the two darkest would meet as the same pale tint.
 */
const dark: Palette = {
  paper: "#12171d",
  ink: "#e8e6e1",
  secondary: "#a3abb4",
  rule: "#333b44",
  sea: "#6fb7d6",
  focus: ["#fe1d0e", "#a655ff", "#ffc7be", "#2b8f89", "#b5d3fe"],
  focusText: ["#fe1d0e", "#a655ff", "#ffc7be", "#2b8f89", "#b5d3fe"],
  context: "#6c757f",
  ramp: ["#173a4b", "#225c78", "#4289ae", "#68aed4", "#b1dff9"],
  onRamp: ["#e8e6e1", "#e8e6e1", "#12171d", "#12171d", "#12171d"],
  hatch: "#4a535d",
  event: "#1c232b",
};

/** The colours of a theme. */
export function palette(theme: Theme): Palette {
  return theme === "dark" ? dark : light;
}

/** At most this many series have a hue; the rest is context. More than five can't be told apart by the colour-blind. */
export const MOST_FOCUS = 5;

/**
 * Which hue each member of the focus has, as an index into `focus`: id -> 0..4.
 *
 * A state starts from a hue of its own, by its place in `order`, and takes the next free one where another member of
 * the focus has it: the same focus always has the same colours, in every chart. Ids beyond the fifth get none.
 */
export function focusHues(focus: readonly string[], order: readonly string[]): ReadonlyMap<string, number> {
  const hues = new Map<string, number>();
  const taken = new Set<number>();
  const members = order.filter((id) => focus.includes(id)).concat(focus.filter((id) => !order.includes(id)));
  for (const id of members.slice(0, MOST_FOCUS)) {
    let hue = Math.max(0, order.indexOf(id)) % MOST_FOCUS;
    while (taken.has(hue)) hue = (hue + 1) % MOST_FOCUS;
    taken.add(hue);
    hues.set(id, hue);
  }
  return hues;
}

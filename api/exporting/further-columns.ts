/** What only some figures have, as columns of a file: a file without any of it stays as narrow as it was. */

import { breakdownText } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import type { SeriesView } from "../contract/series.ts";
import type { TypedColumn } from "../readmodel/parquet.ts";

type Series = SeriesView["series"][number];

/** A column for what only some figures have. */
interface FurtherColumn extends TypedColumn {
  /** For the notes of a spreadsheet. */
  readonly about: string;
  readonly of: (point: Point, series: Series) => string | number | null;
}

/** Columns that are there together, where any figure has what they hold. */
interface Group {
  readonly has: (point: Point, series: Series) => boolean;
  readonly columns: readonly FurtherColumn[];
}

/** `break` where a state declared one before this year, `jump` where its figure jumped and nobody explained it. */
export function markOf(view: SeriesView, { state, breakdown }: Series, year: number): "break" | "jump" | null {
  const found = (view.marks ?? []).filter(
    (mark) => mark.state === state && mark.year === year && breakdownText(mark.breakdown) === breakdownText(breakdown),
  );
  return found.find(({ kind }) => kind === "break")?.kind ?? found[0]?.kind ?? null;
}

/**
 * The columns of a view, in order: what a state gave, in its own unit, where it is shown in another; the Poisson interval of
 * a rate of few; the absolute change where the relative one is withheld; breaks and jumps.
 */
export function furtherColumns(view: SeriesView): readonly FurtherColumn[] {
  const marked = (point: Point, series: Series) => markOf(view, series, point.year);
  const groups: readonly Group[] = [
    ...GROUPS,
    {
      has: (point, series) => marked(point, series) !== null,
      columns: [
        {
          name: "mark",
          type: "text",
          about: "between this year and the one before: break, declared by the state; jump, an open question to it",
          of: marked,
        },
      ],
    },
  ];
  return groups.flatMap(({ has, columns }) =>
    view.series.some((series) => series.points.some((point) => has(point, series))) ? columns : [],
  );
}

const number = (name: string, about: string, of: (point: Point) => number | undefined): FurtherColumn => ({
  name,
  type: "number",
  about,
  of: (point) => of(point) ?? null,
});

const GROUPS: readonly Group[] = [
  {
    has: ({ original }) => original !== undefined,
    columns: [
      {
        name: "given_unit",
        type: "text",
        about: "the unit in which the state gave the figure, where it is shown in another",
        of: ({ original }) => original?.unit ?? null,
      },
      number("given_low", "what the state gave, in that unit", ({ original }) => original?.low),
      number("given_high", "the other end, where it gave a range", ({ original }) => original?.high),
    ],
  },
  {
    has: ({ poisson }) => poisson !== undefined,
    columns: [
      number(
        "interval_low",
        "lower end of the exact Poisson interval (95 per cent) of a rate of few",
        (point) => point.poisson?.low,
      ),
      number("interval_high", "its upper end", ({ poisson }) => poisson?.high),
    ],
  },
  {
    has: ({ absolute }) => absolute !== undefined,
    columns: [
      number(
        "absolute_low",
        "the absolute change, where the base is too small for a relative one",
        (point) => point.absolute?.low ?? undefined,
      ),
      number("absolute_high", "its other end, where it is a range", ({ absolute }) => absolute?.high ?? undefined),
    ],
  },
];

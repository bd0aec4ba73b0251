import fc from "fast-check";
import { expect, test } from "vitest";

import { disclose, type DisclosureRules } from "../../../api/disclosure/disclose.ts";
import { edition } from "../../support/edition.ts";
import { crossed, seenOf } from "./cells.ts";
import { type Seen, valuesLeft } from "./recovering.ts";

const rules: DisclosureRules = { audience: "public", edition: edition(), isFree: () => false };

/** Tables of 2 or 3 rows and columns, most counts small: where withholding is hardest. */
const tables = fc
  .record({ rows: fc.integer({ min: 2, max: 3 }), columns: fc.integer({ min: 2, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 7 }), fc.constantFrom(0, 0, 1, 2)), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

/** The withheld inner cells that can have one value only. */
function found(seen: Seen): readonly string[] {
  return [...valuesLeft(seen)].filter(([, values]) => values.size < 2).map(([place]) => place);
}

test("trying all numbers finds what one hidden cell a line gives away", () => {
  expect(
    found([
      [null, 9, 11],
      [7, 8, 15],
      [9, 17, 26],
    ]),
  ).toEqual(["0,0"]);
  expect(
    found([
      [null, null, 11],
      [null, null, 15],
      [9, 17, 26],
    ]),
  ).toEqual([]);
  // Two in each line, and yet one way only: nothing may be below zero.
  expect(
    found([
      [null, null, 2],
      [null, null, 3],
      [5, 0, 5],
    ]),
  ).toEqual(["0,0", "0,1", "1,0", "1,1"]);
});

test("no withheld count of a table can be found out by trying all numbers that fit", () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const shown = disclose(crossed(counts), rules);
      const seen = seenOf(shown, counts.length, counts[0]?.length ?? 0);
      // Of the whole itself nothing is withheld: where it is zero, so is everything.
      fc.pre((seen.at(-1)?.at(-1) ?? 0) > 0);
      expect(found(seen)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("no small count is left in a breakdown", () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const shown = disclose(crossed(counts), rules);
      const small = shown.filter(
        ({ breakdownKey, value }) => breakdownKey !== "" && value !== null && value > 0 && value < 5,
      );
      expect(small).toEqual([]);
    }),
  );
});

test("equal tables give equal patterns, in whatever order the cells come", () => {
  fc.assert(
    fc.property(
      tables.chain((counts) =>
        fc.tuple(fc.constant(counts), fc.shuffledSubarray([...crossed(counts)], { minLength: crossed(counts).length })),
      ),
      ([counts, shuffled]) => {
        const pattern = (cells: Parameters<typeof disclose>[0]) =>
          disclose(cells, rules)
            .filter(({ status }) => status === "suppressed")
            .map(({ id }) => id)
            .toSorted();
        expect(pattern(shuffled)).toEqual(pattern(crossed(counts)));
      },
    ),
    { numRuns: 50 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";

import { placeLabels } from "../../../web/charts/labels.ts";

test("a label with room stays where its line ends", () => {
  expect(placeLabels([{ id: "ROU", y: 100, priority: 0 }], 0, 400, 15).placed).toEqual([
    { id: "ROU", wanted: 100, y: 100 },
  ]);
});

test("two labels at one place move apart by the same distance", () => {
  const { placed } = placeLabels(
    [
      { id: "ALB", y: 100, priority: 0 },
      { id: "AZE", y: 100, priority: 1 },
    ],
    0,
    400,
    20,
  );
  expect(placed.map((label) => label.y)).toEqual([90, 110]);
});

test("when there is not room for all, those of least weight are left out and named", () => {
  const wanted = ["A", "B", "C", "D"].map((id, priority) => ({ id, y: 50, priority }));
  expect(placeLabels(wanted, 0, 30, 15)).toMatchObject({ dropped: ["C", "D"] });
});

test("labels never overlap, never leave the plot, and keep the order of their lines", () => {
  const labels = fc.uniqueArray(
    fc.record({ id: fc.uuid(), y: fc.double({ min: -20, max: 420, noNaN: true }), priority: fc.nat(50) }),
    { selector: (label) => label.id, maxLength: 40 },
  );
  fc.assert(
    fc.property(labels, (wanted) => {
      const { placed, dropped } = placeLabels(wanted, 0, 400, 15);
      expect(placed.length + dropped.length).toBe(wanted.length);
      for (const [index, label] of placed.entries()) {
        expect(label.y - 7.5).toBeGreaterThanOrEqual(-1e-6);
        expect(label.y + 7.5).toBeLessThanOrEqual(400 + 1e-6);
        const above = placed[index - 1];
        if (above === undefined) continue;
        expect(label.y - above.y).toBeGreaterThanOrEqual(15 - 1e-6);
        expect(label.wanted).toBeGreaterThanOrEqual(above.wanted);
      }
    }),
  );
});

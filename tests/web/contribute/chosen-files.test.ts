import { expect, test } from "vitest";

import { chosenOf } from "../../../web/pages/contribute/chosen-files.ts";

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

test("answers go with the figures that were chosen with them, in either order", () => {
  const [figures, meta] = named("ROU-2018-2020.csv", "ROU-2018-2020.META.csv");
  expect(chosenOf(named("figures.xlsx"))).toEqual({ figures: { name: "figures.xlsx" }, meta: null });
  expect(chosenOf([figures, meta].flatMap((file) => file ?? []))).toEqual({ figures, meta });
  expect(chosenOf([meta, figures].flatMap((file) => file ?? []))).toEqual({ figures, meta });
});

test("answers alone, two files of figures or two of answers are not one contribution", () => {
  expect(chosenOf(named("a.meta.csv"))).toBeNull();
  expect(chosenOf(named("a.csv", "b.csv"))).toBeNull();
  expect(chosenOf(named("a.csv", "a.meta.csv", "b.meta.csv"))).toBeNull();
  expect(chosenOf([])).toBeNull();
});

import { expect, test } from "vitest";

import { parsePopulation, populationFrom } from "../../../api/readmodel/population.ts";

test("the reference file is read by its first three columns", () => {
  const text = "iso3,year,population,source\nALB,2003,3039616,World Bank SP.POP.TOTL\nALB,2004,3026939,World Bank\n";
  const figures = parsePopulation(text);
  expect(figures).toEqual([
    { iso3: "ALB", year: 2003, population: 3039616 },
    { iso3: "ALB", year: 2004, population: 3026939 },
  ]);
  expect(populationFrom(figures).of("ALB", 2004)).toBe(3026939);
  expect(populationFrom(figures).of("ALB", 2005)).toBeNull();
});

test("a wrong denominator is worse than none: anything unexpected throws, with its line", () => {
  expect(() => parsePopulation("state,year,value\n")).toThrow("the header should begin with iso3,year,population");
  expect(() => parsePopulation("iso3,year,population\nALB,2003,3 039 616\n")).toThrow("line 2");
});

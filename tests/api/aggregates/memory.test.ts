import { expect, test } from "vitest";

import { createMemory } from "../../../api/aggregates/memory.ts";

const model = {};
const other = {};

test("an answer is made once, for each key and each model", async () => {
  const recall = createMemory<string>(10);
  let made = 0;
  const make = () => Promise.resolve(`answer ${(made += 1)}`);
  expect(await recall(model, "a", make)).toBe("answer 1");
  expect(await recall(model, "a", make)).toBe("answer 1");
  expect(await recall(model, "b", make)).toBe("answer 2");
  expect(await recall(other, "a", make)).toBe("answer 3");
});

test("those who ask while the answer is being made share it", async () => {
  const recall = createMemory<number>(10);
  let made = 0;
  const make = async () => {
    await Promise.resolve();
    return (made += 1);
  };
  expect(await Promise.all([recall(model, "a", make), recall(model, "a", make)])).toEqual([1, 1]);
});

test("the answer that was unused for longest is forgotten", async () => {
  const recall = createMemory<number>(2);
  let made = 0;
  const make = () => Promise.resolve((made += 1));
  for (const key of ["a", "b", "a", "c"]) await recall(model, key, make);
  expect(await recall(model, "a", make)).toBe(1);
  expect(await recall(model, "b", make)).toBe(4);
});

test("a failure is not remembered", async () => {
  const recall = createMemory<string>(10);
  await expect(recall(model, "a", () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
  expect(await recall(model, "a", () => Promise.resolve("answer"))).toBe("answer");
});

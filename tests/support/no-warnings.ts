import { afterEach, beforeEach, expect, vi } from "vitest";

/** Any console.warn or console.error that a test does not expect fails it: a library's complaint is a defect of ours. */
beforeEach(() => {
  vi.spyOn(console, "warn");
  vi.spyOn(console, "error");
});

afterEach(() => {
  expect(vi.mocked(console.warn).mock.calls).toEqual([]);
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
  vi.restoreAllMocks();
});

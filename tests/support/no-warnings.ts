import { afterEach, beforeEach, vi } from "vitest";

/** Any console.warn or console.error that a test does not expect fails it: a library's complaint is a defect of ours. */
beforeEach(() => {
  vi.spyOn(console, "warn");
  vi.spyOn(console, "error");
});

afterEach(() => {
  const said = [...vi.mocked(console.warn).mock.calls, ...vi.mocked(console.error).mock.calls];
  vi.restoreAllMocks();
  if (said.length > 0) throw new Error(`Unexpected on the console: ${said.map((words) => words.join(" ")).join("\n")}`);
});

import { expect, test } from "vitest";

import { formatBytes } from "../../../web/components/sizes.ts";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [41_499, "41\u00a0kB"],
  [999_499, "999\u00a0kB"],
  [999_500, "1.0\u00a0MB"],
  [1_258_045, "1.3\u00a0MB"],
])("%d bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

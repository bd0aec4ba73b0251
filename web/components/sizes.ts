import { formatNumber } from "../charts/format.ts";

/** The size of a file as people say it: `512 bytes`, `12 kB`, `1.3 MB`, by thousands. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatNumber(bytes)} ${bytes === 1 ? "byte" : "bytes"}`;
  if (bytes < 999_500) return `${formatNumber(bytes / 1000, 0)}\u00a0kB`;
  return `${formatNumber(bytes / 1_000_000, 1)}\u00a0MB`;
}

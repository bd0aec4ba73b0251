/** What can be read at once. Contributions are tables of some thousand rows; these limits stop hostile files only. */
export const LIMITS = {
  bytes: 20 * 1024 * 1024,
  /** Characters of a physical line. */
  line: 100_000,
  rows: 300_000,
  columns: 500,
  /** Characters of a cell that is kept. */
  cell: 4000,
} as const;

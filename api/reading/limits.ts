/** What can be read at once. Contributions are tables of some thousand rows; these limits stop hostile files only. */
export const LIMITS = {
  /** Bytes of a file that is sent: a questionnaire has some thousands of cells, ten times the largest seen is below. */
  sent: 5 * 1024 * 1024,
  bytes: 20 * 1024 * 1024,
  /** Characters of a physical line. */
  line: 100_000,
  rows: 300_000,
  columns: 500,
  /** Characters of a cell that is kept. */
  cell: 4000,
} as const;

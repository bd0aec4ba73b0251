const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** An ISO instant as a day in words, `1 March 2026`, by universal time; the text itself where it is no date. */
export function formatDay(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : DAY.format(date);
}

/** The paper that something came with, as it is kept (`NV 12/2026 of 2026-01-05`), with its day in words. */
export function paperWords(paper: string): string {
  return paper.replace(/ of (\d{4}-\d\d-\d\d)$/, (_, day: string) => ` of ${formatDay(day)}`);
}

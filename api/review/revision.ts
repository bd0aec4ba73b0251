import { formatQuantity, formatRange } from "../../web/charts/format.ts";
import type { Amount } from "../contract/amount.ts";
import type { ReleaseDiff } from "../contract/release-diff.ts";
import type { Section } from "../contract/review.ts";
import { paragraph, section, statementBlock, tableBlock } from "./blocks.ts";
import type { Frame } from "./frame.ts";
import { revisionStatement } from "./rules/revision.ts";
import { textCell, widths } from "./tables.ts";

/** What is different from the release before, in the years of the Review: in a sentence, and in the sums that moved. */
export async function revisionSection(frame: Frame): Promise<Section> {
  const ids = frame.views.releases().map(({ id }) => id);
  const before = ids[ids.indexOf(frame.release) - 1];
  const [id, title] = ["revisions", "What changed since the release before"];
  if (before === undefined) {
    return section(id, title, [
      paragraph("This is the first release: there is none before it to which its figures could be compared."),
    ]);
  }
  const diff = await frame.views.releaseDiff(before, frame.release);
  const totals = diff.totals.filter(({ year }) => year >= frame.from && year <= frame.to);
  return section(id, title, [
    statementBlock(revisionStatement(diff, frame.from, frame.to)),
    ...(totals.length === 0 ? [] : [totalsTable(diff, totals)]),
  ]);
}

function totalsTable(diff: ReleaseDiff, totals: ReleaseDiff["totals"]) {
  const text = ({ low, high }: Amount) =>
    low === null || high === null ? "" : formatRange(formatQuantity(low), formatQuantity(high));
  return tableBlock({
    caption: `Sums of all that reported which differ between release ${diff.earlier.id} and release ${diff.later.id}`,
    columns: widths(["Subject", "Year", "Unit", diff.earlier.id, diff.later.id], [0.46, 0.1, 0.16, 0.14, 0.14], 3),
    rows: totals.map(({ label, breakdown, year, unit, earlier, later }) => ({
      strong: false,
      cells: [[label, ...Object.values(breakdown)].join(", "), String(year), unit, text(earlier), text(later)].map(
        textCell,
      ),
    })),
    inputs: diff.cells.flatMap((cell) =>
      [cell.before?.cell, cell.after?.cell].filter((each) => each !== null && each !== undefined),
    ),
  });
}

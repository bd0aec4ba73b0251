import { allFigures, allSections, allTables, type Review } from "../../../api/contract/review.ts";
import { statementText } from "../../../api/contract/review.ts";

/** Everything that the product wrote, as plain texts: sentences, paragraphs, headings, captions, notes. */
export function textsOf(review: Review): readonly string[] {
  const sections = allSections(review.sections);
  return [
    review.title,
    review.status,
    review.provenance,
    ...sections.map((section) => section.title),
    ...sections.flatMap((section) =>
      section.blocks.flatMap((block): readonly string[] => {
        if (block.kind === "statement") return [statementText(block.statement)];
        if (block.kind === "paragraph" || block.kind === "note") return [block.text];
        return block.kind === "list" ? block.items : [];
      }),
    ),
    ...allFigures(review).flatMap((figure) => [figure.headline, figure.subtitle, ...figure.notes, figure.source]),
    ...allTables(review).flatMap((table) => [table.caption, ...table.notes, table.source]),
  ];
}

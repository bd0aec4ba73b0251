import { readFileSync } from "node:fs";
import { join } from "node:path";

import { releaseLine } from "../../../web/charts/caption.ts";
import { allFigures, type Review } from "../../contract/review.ts";
import { typstPdf } from "../../exporting/typst.ts";
import { drawnFigure, svgOf, WIDE } from "../drawn.ts";
import { pdfBlocks, pictureName } from "./pdf-blocks.ts";

const SOURCE = readFileSync(join(import.meta.dirname, "review.typ"), "utf8");

/**
 * The Review as a tagged PDF (PDF/UA-1) on A4: contents with page numbers, bookmarks, drawings as lines, their words as
 * alternative text, the provenance on every page. Equal reviews give equal bytes; the date is that of the release.
 */
export function reviewPdf(review: Review): Uint8Array {
  const pictures = allFigures(review).map((figure) => [pictureName(figure), svgOf(drawnFigure(figure, WIDE))] as const);
  const words = {
    organization: "Organization of the Black Sea Economic Cooperation",
    group: "Working Group on Cooperation in Combating Crime",
    title: review.title,
    period: review.subtitle,
    status: review.status,
    provenance: review.provenance,
    release: releaseLine(review.release.id, review.release.frozenAt),
    blocks: pdfBlocks(review),
  };
  const files = { ...Object.fromEntries(pictures), "review.json": JSON.stringify(words) };
  return typstPdf({ source: SOURCE, inputs: {}, files, at: review.release.frozenAt });
}

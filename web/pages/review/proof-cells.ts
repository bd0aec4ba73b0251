import type { Point } from "../../../api/contract/point.ts";
import type { View } from "../../../api/contract/view.ts";
import { formatPoint } from "../../charts/format.ts";
import { seriesLabel } from "../../charts/lines.ts";
import type { FigureContent } from "../../../api/contract/figure-content.ts";
import { allSections, type Review } from "../../../api/contract/review.ts";

/** A cell that a statement rests on, as its figure shows it. */
export interface ProofCell {
  readonly cell: string;
  readonly name: string;
  readonly year: number;
  /** Its number or range. */
  readonly text: string;
}

/**
 * The cells of all figures of a document, by id. What a sentence rests on is drawn in a figure beside it, but for the
 * year before the period, which rules about jumps look back to: such a cell is known by its id alone.
 */
export function cellsOf(review: Review): ReadonlyMap<string, ProofCell> {
  const contents = allSections(review.sections).flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "figure" ? [block.figure.content] : [])),
  );
  return new Map(contents.flatMap(cellsOfContent).map((cell) => [cell.cell, cell]));
}

/** The names of states and codes that a document speaks of, by code. */
export function namesOf(review: Review): Readonly<Record<string, string>> {
  const views = allSections(review.sections).flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "figure" ? viewsOf(block.figure.content) : [])),
  );
  return Object.assign({}, ...views.map((view) => ({ ...view.codeLabels, ...view.stateNames })));
}

function viewsOf(content: FigureContent): readonly Pick<View, "codeLabels" | "stateNames">[] {
  if ("series" in content) return [content.series];
  if ("comparison" in content) return [content.comparison];
  if ("decomposition" in content) return [content.decomposition];
  if ("flows" in content) return [content.flows];
  return "composition" in content ? [content.composition] : [];
}

function cellsOfContent(content: FigureContent): readonly ProofCell[] {
  if ("series" in content) {
    const { series: view } = content;
    return view.series.flatMap((series) => series.points.flatMap((point) => shown(point, seriesLabel(series, view))));
  }
  if ("comparison" in content) {
    const { rows, stateNames } = content.comparison;
    return rows.flatMap((row) =>
      [row.now, row.before].flatMap((point) =>
        point === null ? [] : shown(point, stateNames[row.state] ?? row.state),
      ),
    );
  }
  if ("composition" in content) {
    const { rows, stateNames, codeLabels } = content.composition;
    return rows.flatMap((row) => {
      const { state } = row;
      if (state === null) return [];
      const name = stateNames[state] ?? state;
      return [
        ...shown(row.total, name),
        ...row.parts.flatMap((part) =>
          shown(part.point, `${name}, ${(codeLabels[part.code] ?? part.code).toLowerCase()}`),
        ),
      ];
    });
  }
  if ("decomposition" in content) {
    const { states, stateNames } = content.decomposition;
    return states.flatMap((row) =>
      [row.before, row.now].flatMap((point) => shown(point, stateNames[row.state] ?? row.state)),
    );
  }
  if ("flows" in content) {
    const { rows, columns, stateNames } = content.flows;
    const label = (code: string) => columns.find((column) => column.code === code)?.label ?? code;
    return rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.points.flatMap((point) => shown(point, `${stateNames[row.state] ?? row.state}, ${label(cell.code)}`)),
      ),
    );
  }
  return [];
}

function shown(point: Point, name: string): readonly ProofCell[] {
  if (point.cell === null) return [];
  return [{ cell: point.cell, name, year: point.year, text: formatPoint(point, "count") }];
}

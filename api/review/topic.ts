import { isCounted } from "../../web/charts/claims.ts";
import type { Settings } from "../../questionnaire/edition.ts";
import type { Selection } from "../contract/selection.ts";
import { section, statementBlock, type TableDraft } from "./blocks.ts";
import type { Block, Section } from "../contract/review.ts";
import { compositionFigure, comparisonFigure, regionFigure, trendFigure } from "./figures.ts";
import type { Topic, TopicFigure } from "./outline.ts";
import { yearsOf, figureOf, statesOf, type Evidence } from "./rules/evidence.ts";
import { coverageWarningStatement } from "./rules/coverage-warning.ts";
import { narrate } from "./rules/narrate.ts";
import { shareStatement } from "./rules/share.ts";
import { zeroVersusMissingStatement } from "./rules/zero-versus-missing.ts";
import type { Statement } from "../contract/review.ts";
import { sourcesLine } from "./sources.ts";
import { stateTable } from "./tables.ts";
import { selectionOf, type Views } from "./views.ts";

/** Years before the period that a trend figure shows for context. */
export const CONTEXT_YEARS = 4;

/** What every topic is built from. */
export interface Frame {
  readonly views: Views;
  readonly settings: Settings;
  readonly from: number;
  readonly to: number;
  readonly release: string;
}

/** A topic as a section of its chapter, and what other parts of the document say of it. */
export interface Written {
  readonly topic: Topic;
  readonly evidence: Evidence;
  readonly section: Section;
  /** The sentence on how the total moved, or else on who reported; for the key statements. */
  readonly main: Statement | null;
  /** Every state, every year of the period: for the annex. */
  readonly table: TableDraft;
  /** False where no state has a figure in the period. */
  readonly answered: boolean;
}

/** Asks for the views of a topic and writes it: sentences first, then the figures. */
export async function writeTopic(frame: Frame, topic: Topic): Promise<Written> {
  const evidence = await evidenceOf(frame, topic);
  const answered = statesOf(evidence).some((state) =>
    yearsOf(evidence).some((year) => figureOf(evidence, state, year) !== null),
  );
  const statements = topic.summed ? narrate(evidence) : whoReported(evidence);
  const figures = answered ? await Promise.all(topic.figures.map((kind) => figureBlock(frame, topic, kind))) : [];
  const parts = answered ? await Promise.all(topic.parts.map((part) => partBlocks(frame, topic, evidence, part))) : [];
  return {
    topic,
    evidence,
    answered,
    section: section(topic.id, topic.title, [...statements.map(statementBlock), ...figures, ...parts.flat()]),
    main: mainOf(statements),
    table: {
      caption: `${topic.title}${evidence.unit === "" ? "" : `, ${evidence.view.unitLabel}`}`,
      ...stateTable(evidence, topic.summed),
      source: sourcesLine(evidence.view.sources),
    },
  };
}

async function evidenceOf(frame: Frame, topic: Topic): Promise<Evidence> {
  const view = await frame.views.series(selected(frame, topic, { from: frame.from - 1 }));
  const counted = isCounted(view.unit);
  return {
    noun: topic.noun ?? view.short,
    unit: counted ? "" : view.unit,
    counted,
    summed: topic.summed,
    view,
    from: frame.from,
    to: frame.to,
    settings: frame.settings,
  };
}

function whoReported(evidence: Evidence): readonly Statement[] {
  return [coverageWarningStatement(evidence), zeroVersusMissingStatement(evidence)].filter((each) => each !== null);
}

/** The sentence on the movement of the total; below the floors the one on coverage. */
function mainOf(statements: readonly Statement[]): Statement | null {
  const moves = ["outlierDriven", "change", "stable", "undecided", "smallChange"];
  const found = statements.find((each) => moves.includes(each.rule));
  return found ?? statements.find((each) => each.rule === "coverageWarning") ?? null;
}

async function figureBlock(frame: Frame, topic: Topic, kind: TopicFigure): Promise<Block> {
  const selection = selected(frame, topic);
  if (kind === "trend") {
    const wider = selected(frame, topic, { from: frame.from - CONTEXT_YEARS });
    return trendFigure(wider, await frame.views.series(wider), frame.settings);
  }
  if (kind === "region") {
    const [view, series] = [await frame.views.region(selection), await frame.views.series(selection)];
    return regionFigure(selection, view, series, frame.settings);
  }
  const years = { year: frame.to, earlier: kind === "comparison" && frame.to > frame.from ? frame.from : null };
  return comparisonFigure(selection, await frame.views.comparison(selection, years), frame.settings);
}

async function partBlocks(
  frame: Frame,
  topic: Topic,
  evidence: Evidence,
  part: Topic["parts"][number],
): Promise<readonly Block[]> {
  const selection = selected(frame, topic, { by: part.by });
  const view = await frame.views.composition(selection);
  const words = { noun: evidence.noun, by: part.words };
  const statement = shareStatement(view, frame.to, words, frame.settings);
  const figure = compositionFigure(selection, view, frame.settings);
  return [...(statement === null ? [] : [statementBlock(statement)]), figure];
}

function selected(frame: Frame, topic: Topic, changes: Partial<Selection> = {}): Selection {
  return selectionOf({
    indicator: topic.indicator,
    filter: topic.filter,
    unit: topic.unit,
    from: frame.from,
    to: frame.to,
    release: frame.release,
    ...changes,
  });
}

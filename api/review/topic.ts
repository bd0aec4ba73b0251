import { isCounted } from "../../web/charts/claims.ts";
import type { DecompositionView } from "../contract/decomposition.ts";
import type { RegionView } from "../contract/region.ts";
import type { Block, Section, Statement } from "../contract/review.ts";
import { section, statementBlock, type TableDraft } from "./blocks.ts";
import { selected, type Frame } from "./frame.ts";
import type { Topic } from "./outline.ts";
import { coverageWarningStatement } from "./rules/coverage-warning.ts";
import { covidStatement, PANDEMIC_YEAR } from "./rules/covid-effect.ts";
import { figureOf, statesOf, yearsOf, type Evidence } from "./rules/evidence.ts";
import { longerYears, type Longer } from "./rules/longer.ts";
import { narrate } from "./rules/narrate.ts";
import { recordStatement } from "./rules/record.ts";
import { shareStatement } from "./rules/share.ts";
import { trendStatement } from "./rules/trend.ts";
import { zeroVersusMissingStatement } from "./rules/zero-versus-missing.ts";
import { sourcesLine } from "./sources.ts";
import { stateTable } from "./tables.ts";
import { longerFigure, partFigure, topicFigure } from "./topic-figures.ts";

/** A topic as a section of its chapter, and what other parts of the document say of it. */
export interface Written {
  readonly topic: Topic;
  readonly evidence: Evidence;
  readonly section: Section;
  /** The sentence on how the total moved, or else on who reported; for the key statements. */
  readonly main: Statement | null;
  /** The years before the pandemic and in it; null where they are not to be compared. */
  readonly before: Longer | null;
  readonly covid: Statement | null;
  /** The longer run of years, for the table of panels; null without one. */
  readonly longer: Longer | null;
  /** The sum over the period, with whom it leaves out; null where nothing is summed. */
  readonly region: RegionView | null;
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
  const change = await changeOf(frame, topic);
  const statements = topic.summed ? narrate(evidence, change) : whoReported(evidence);
  const run = answered && topic.summed ? longerYears(await wholeSeries(frame, topic), evidence) : null;
  const longer = run === null ? null : await longerOf(frame, topic, run);
  const before = run === null || !coversPandemic(frame) ? null : await longerOf(frame, topic, { ...run, to: frame.to });
  const covid = before === null ? null : covidStatement(evidence, before);
  const further =
    longer === null ? [] : [trendStatement(evidence, longer), before && recordStatement(evidence, before)];
  // Whatever is said of the longer run, its figure stands with the subject.
  const drawn = further.some((each) => each !== null) ? longer : covid === null ? null : before;
  return {
    topic,
    evidence,
    answered,
    longer,
    before,
    region: topic.summed ? await frame.views.region(selected(frame, topic)) : null,
    covid,
    section: section(topic.id, topic.title, [
      ...statements.map(statementBlock),
      ...(answered ? await figuresOf(frame, topic, change) : []),
      ...(answered ? await partsOf(frame, topic, evidence) : []),
      ...further.flatMap((each) => (each === null ? [] : [statementBlock(each)])),
      ...(drawn === null ? [] : [await longerFigure(frame, topic, drawn)]),
    ]),
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
  const { jumps, breaks } = await frame.views.jumps(selected(frame, topic));
  const counted = isCounted(view.unit);
  return {
    noun: topic.noun ?? view.short,
    unit: counted ? "" : view.unit,
    counted,
    summed: topic.summed,
    view,
    jumps,
    breaks: breaks.filter(({ year }) => year > frame.from),
    from: frame.from,
    to: frame.to,
    settings: frame.settings,
  };
}

/** The change of the sum taken apart; null where nothing is summed, or there is one year. */
async function changeOf(frame: Frame, topic: Topic): Promise<DecompositionView | null> {
  if (!topic.summed || frame.from === frame.to) return null;
  return frame.views.decomposition(selected(frame, topic));
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

function wholeSeries(frame: Frame, topic: Topic) {
  return frame.views.series(selected(frame, topic, frame.all));
}

function coversPandemic({ from, to }: Frame): boolean {
  return from <= PANDEMIC_YEAR + 2 && to >= PANDEMIC_YEAR;
}

async function longerOf(frame: Frame, topic: Topic, years: Pick<Longer, "from" | "to">): Promise<Longer | null> {
  if (years.to <= years.from) return null;
  const selection = selected(frame, topic, years);
  const [region, series, tendency, jumps] = await Promise.all([
    frame.views.region(selection),
    frame.views.series(selection),
    frame.views.tendency(selection, PANDEMIC_YEAR),
    frame.views.jumps(selection),
  ]);
  const broken = jumps.breaks.some(({ state, year }) => year > years.from && tendency.panel.includes(state));
  return { ...years, region, series, tendency, broken };
}

async function figuresOf(frame: Frame, topic: Topic, change: DecompositionView | null): Promise<readonly Block[]> {
  const blocks = await Promise.all(topic.figures.map((kind) => topicFigure(frame, topic, kind, change)));
  return blocks.flat();
}

async function partsOf(frame: Frame, topic: Topic, evidence: Evidence): Promise<readonly Block[]> {
  const blocks = await Promise.all(
    topic.parts.map(async ({ by, words }): Promise<readonly Block[]> => {
      const selection = selected(frame, topic, { by });
      const view = await frame.views.composition(selection);
      const statement = shareStatement(view, frame.to, { noun: evidence.noun, by: words }, frame.settings);
      return [...(statement === null ? [] : [statementBlock(statement)]), partFigure(frame, selection, view)];
    }),
  );
  return blocks.flat();
}

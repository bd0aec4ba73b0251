import { formatPeriod } from "../../web/charts/format.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import type { CoverageView } from "../contract/coverage.ts";
import type { Release } from "../contract/release.ts";
import type { Source } from "../contract/view.ts";
import { paragraph, section, statementBlock } from "./blocks.ts";
import { proofsAnnex, queriesAnnex, sourcesAnnex, stateTablesAnnex } from "./annex.ts";
import { allSections, type Block, type Review, type Section } from "../contract/review.ts";
import { coverageFigure } from "./figures.ts";
import { aboutSection, keySection } from "./front.ts";
import { methodSection } from "./method.ts";
import { type National, nationalAnnex, nationalOf, quotedSection } from "./national.ts";
import { numbering } from "./numbering.ts";
import { CHAPTERS, OPTIONAL_CHAPTER, type ChapterPlan } from "./outline.ts";
import { nothingReportedStatement } from "./rules/nothing-reported.ts";
import { covidSection } from "./covid.ts";
import { flowsSection } from "./flows.ts";
import type { Frame } from "./frame.ts";
import { breaksAnnex, listAnnex, mirrorAnnex, panelsAnnex } from "./registers.ts";
import { revisionSection } from "./revision.ts";
import { PANDEMIC_YEAR } from "./rules/covid-effect.ts";
import { CONTEXT_YEARS } from "./topic-figures.ts";
import { writeTopic, type Written } from "./topic.ts";
import type { Views } from "./views.ts";

/** What may be chosen of a Review. */
export interface ReviewOptions {
  /** Null or left out: the latest release. */
  readonly release?: string | null;
  /** `coordinator` adds the annex of mirror statistics, which is not for the public. */
  readonly audience?: "public" | "coordinator";
}

/**
 * Builds the Annual Review of an edition's years from a release: every sentence by a rule, every figure a view.
 *
 * Equal releases and editions give equal documents: nothing is taken from the clock or from chance.
 */
export async function buildReview(views: Views, edition: Edition, options: ReviewOptions = {}): Promise<Review> {
  const everything = await views.coverage(options.release ?? null);
  const from = edition.years[0] ?? 0;
  const to = edition.years.at(-1) ?? from;
  const coverage = within(everything, from, to);
  const all = { from: everything.years[0] ?? from, to: everything.years.at(-1) ?? to };
  const frame: Frame = { views, settings: edition.settings, from, to, all, release: everything.release };
  const national = nationalOf(views.words(everything.release), edition);
  const chapters: Chapter[] = [];
  for (const plan of CHAPTERS) chapters.push(await writeChapter(frame, plan));
  const optional = (await writeTopics(frame, OPTIONAL_CHAPTER)).filter((each) => each.answered);
  const written = [...chapters.flatMap((chapter) => chapter.written), ...optional];
  const figures: readonly Block[] = [coverageFigure(everything, edition.settings)];
  const number = numbering();
  const main = number.sections([
    aboutSection(edition, coverage, figures, await revisionSection(frame)),
    keySection(written, from, to),
    methodSection(edition, coverage),
    ...chapters.map((chapter) => chapterSection(chapter, national, coverage, from, to)),
    ...(optional.length === 0 ? [] : [optionalSection(optional)]),
    ...(from <= PANDEMIC_YEAR && to >= PANDEMIC_YEAR ? [covidSection(written)] : []),
  ]);
  const sources = sourcesOf(written, everything);
  const words = nationalAnnex(national, CHAPTERS);
  const annexes = number.annexes([
    stateTablesAnnex(written),
    queriesAnnex(written),
    panelsAnnex(written),
    breaksAnnex(await views.breaks({ indicator: "", states: [], ...all, release: everything.release })),
    proofsAnnex(main),
    sourcesAnnex(edition, sources, contributionsOf(views.release(everything.release), from, to)),
    ...(words === null ? [] : [words]),
    ...(options.audience === "coordinator"
      ? [mirrorAnnex(await views.mirror({ release: everything.release, from, to, states: [] }))]
      : []),
  ]);
  const sections = [...main, ...annexes, ...number.annexes([listAnnex([...main, ...annexes])])];
  return {
    schema: "euxine.review/2",
    id: edition.id,
    from,
    to,
    title: "Annual Review on Transnational Crime Trends in the BSEC Region",
    subtitle: formatPeriod(from, to),
    status:
      "Draft for the member states. The sentences were written by rules from the figures and have not been cleared.",
    release: { id: everything.release, frozenAt: everything.releasedAt },
    provenance: edition.round.statement,
    sources,
    sections,
    statements: allSections(sections).flatMap((each) =>
      each.blocks.flatMap((block) => (block.kind === "statement" ? [block.statement] : [])),
    ),
  };
}

/** A chapter with its topics written. */
interface Chapter {
  readonly plan: ChapterPlan;
  readonly written: readonly Written[];
  readonly flows: Section | null;
}

async function writeChapter(frame: Frame, plan: ChapterPlan): Promise<Chapter> {
  const flows = plan.flows === null ? null : await flowsSection(frame, plan.flows);
  return { plan, written: await writeTopics(frame, plan), flows };
}

function writeTopics(frame: Frame, plan: ChapterPlan): Promise<readonly Written[]> {
  return Promise.all(plan.topics.map((topic) => writeTopic(frame, topic)));
}

function chapterSection(
  { plan, written, flows }: Chapter,
  national: National,
  coverage: CoverageView,
  from: number,
  to: number,
): Section {
  const answered = statementBlock(nothingReportedStatement(coverage, { ...plan, from, to }));
  return section(
    plan.id,
    plan.title,
    [answered, ...plan.introduction.map(paragraph)],
    [...written.map((each) => each.section), ...(flows === null ? [] : [flows]), ...quotedSection(national, plan)],
  );
}

function optionalSection(written: readonly Written[]): Section {
  const plan = OPTIONAL_CHAPTER;
  return section(
    plan.id,
    plan.title,
    plan.introduction.map(paragraph),
    written.map((each) => each.section),
  );
}

/** The coverage of these years alone. */
function within(coverage: CoverageView, from: number, to: number): CoverageView {
  const inside = (year: number) => year >= from && year <= to;
  return {
    ...coverage,
    years: coverage.years.filter(inside),
    cells: coverage.cells.filter((cell) => inside(cell.year)),
  };
}

/** Every publication that a figure of the Review comes from, once, by name. */
function sourcesOf(written: readonly Written[], coverage: CoverageView): readonly Source[] {
  const all = [...written.flatMap((each) => each.evidence.view.sources), ...coverage.sources];
  const known = new Map(all.map((each) => [`${each.publisher}|${each.dataset}|${each.edition}`, each]));
  return [...known.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** The contributions whose round has years that a figure of the Review shows. */
function contributionsOf(
  release: Pick<Release, "contributions"> | null,
  from: number,
  to: number,
): Release["contributions"] {
  return (release?.contributions ?? []).filter((each) => {
    const [first, last] = each.round.split("-").map(Number);
    return first === undefined || last === undefined || (first <= to && last >= from - CONTEXT_YEARS);
  });
}

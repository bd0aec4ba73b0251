import type { Edition } from "../../questionnaire/edition.ts";
import type { CoverageView } from "../contract/coverage.ts";
import { paragraph, section, statementBlock, tableBlock } from "./blocks.ts";
import type { Block, Column, Section } from "../contract/review.ts";
import { nothingReportedStatement } from "./rules/nothing-reported.ts";
import type { Statement } from "../contract/review.ts";
import { endsOf, isPublishable, nameOf, panelOf, totalsOf, yearsOf } from "./rules/evidence.ts";
import { drivingState } from "./rules/outlier-driven.ts";
import { CHAPTERS } from "./outline.ts";
import { inProse } from "./prose.ts";
import { intervalText, textCell, yearColumns } from "./tables.ts";
import type { Written } from "./topic.ts";
import { formatPeriod } from "../../web/charts/format.ts";

/** Key statements of one Review at most. */
const MOST_KEY_STATEMENTS = 10;

/** What this is, where its figures come from, who answered what. */
export function aboutSection(
  edition: Edition,
  coverage: CoverageView,
  figures: readonly Block[],
  revisions: Section,
): Section {
  const [from, to] = [coverage.years[0] ?? 0, coverage.years.at(-1) ?? 0];
  const compiled = edition.round.provenance === "compiled";
  return section(
    "about",
    "About this Review",
    [],
    [
      section("purpose", "What this is", [
        paragraph(
          `The Working Group on Cooperation in Combating Crime sends a questionnaire to the ${edition.states.length} member states of the Organization of the Black Sea Economic Cooperation, and reviews what they report. This Review covers ${formatPeriod(from, to)}: trafficking in human beings and migrant smuggling, drugs, and cybercrime, with optional modules where states have figures.`,
        ),
        paragraph(
          compiled
            ? "No ministry sent the figures of this Review. They were compiled by the project from figures that the states had reported to the United Nations Office on Drugs and Crime (UNODC) and to Eurostat, and that these have published. Each figure names its publication and edition, and can be followed to the publisher's row."
            : "The figures of this Review are those that the states sent in answer to the questionnaire. Each can be followed to the cell of the file in which it was sent.",
        ),
        paragraph(
          "States stand in English alphabetical order and are not compared with a view to merit. The names used are those of the Organization; nothing in this Review implies a position on the status of any state, territory, authority or boundary.",
        ),
      ]),
      section("coverage", "Who answered what", [
        ...silentStatements(coverage, from, to).map(statementBlock),
        answersTable(coverage),
        ...figures,
      ]),
      revisions,
    ],
  );
}

/** 13 states by the sections of the questionnaire: the years with a figure, and how many figures they are. */
export function answersTable(coverage: CoverageView): Block {
  const sections = coverage.sections.filter((each) =>
    coverage.cells.some((cell) => cell.section === each.code && cell.figures > 0),
  );
  const width = 0.2;
  const columns: readonly Column[] = [
    { label: "State", align: "start", width },
    ...sections.map((each): Column => ({
      label: `${each.code} ${each.label}`,
      align: "end",
      width: (1 - width) / sections.length,
    })),
  ];
  const rows = coverage.states.map((state) => ({
    strong: false,
    cells: [
      textCell(state.name),
      ...sections.map((each) => {
        const cells = coverage.cells.filter((cell) => cell.state === state.iso3 && cell.section === each.code);
        const years = cells.filter((cell) => cell.figures > 0).length;
        const figures = cells.reduce((sum, cell) => sum + cell.figures, 0);
        if (years === 0) return { text: "", spoken: "no figure in any year", missing: true };
        return textCell(`${years} of ${coverage.years.length} (${figures})`);
      }),
    ],
  }));
  const period = formatPeriod(coverage.years[0] ?? 0, coverage.years.at(-1) ?? 0);
  return tableBlock({
    caption: `Who answered what, ${period}: years with at least one figure, and in brackets the number of figures`,
    columns,
    rows,
    notes: ["Hatched: no reported figure. Sections A to C are the core of the questionnaire, the others are optional."],
  });
}

/** The sentences to read first, one a subject, in the order of the chapters, and the sums they speak of. */
export function keySection(written: readonly Written[], from: number, to: number): Section {
  const key = written.filter((each) => each.topic.key && each.main !== null);
  const statements = key.flatMap((each) => each.main ?? []).slice(0, MOST_KEY_STATEMENTS);
  return section("key-statements", "Key statements", [headlineTable(key, from, to), ...statements.map(statementBlock)]);
}

/** The sums of the key subjects by year, and beside each the sum without the state that drives it. */
function headlineTable(written: readonly Written[], from: number, to: number): Block {
  const rows = written.flatMap((each) => {
    const { evidence } = each;
    const panel = panelOf(evidence);
    const totals = totalsOf(evidence, panel);
    if (!isPublishable(evidence) || endsOf(totals) === null) return [];
    const cells = (sums: typeof totals) => sums.map((sum) => textCell(intervalText(sum, evidence.view.measure)));
    const unit = evidence.unit === "" ? "" : `, ${evidence.unit}`;
    const driving = drivingState(evidence);
    const own = {
      strong: true,
      cells: [textCell(`${each.topic.title}${unit} (${panel.length} states)`), ...cells(totals)],
    };
    if (driving === null) return [own];
    const name = inProse(nameOf(evidence, driving.driver.member));
    return [own, { strong: false, cells: [textCell(`without ${name}`), ...cells(driving.rest)] }];
  });
  const years = written[0] === undefined ? [] : yearsOf(written[0].evidence);
  return tableBlock({
    caption: `Sums over the states that reported in every year, ${formatPeriod(from, to)}`,
    columns: yearColumns("Subject", years),
    rows,
    inputs: written.flatMap(({ evidence }) =>
      isPublishable(evidence) ? totalsOf(evidence, panelOf(evidence)).flatMap((total) => total.cells) : [],
    ),
    notes: [
      "In brackets the number of states in the sum. Where one state makes up most of a difference, the sum without it stands below.",
    ],
  });
}

/** One sentence for each chapter on which some state reported nothing. */
function silentStatements(coverage: CoverageView, from: number, to: number): readonly Statement[] {
  const all = CHAPTERS.map((chapter) => nothingReportedStatement(coverage, { ...chapter, from, to }));
  return all.filter((statement) => statement.proof.panel.length > 0);
}

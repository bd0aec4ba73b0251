import { formatPeriod } from "../../web/charts/format.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import type { Release } from "../contract/release.ts";
import type { Source } from "../contract/view.ts";
import { note, paragraph, section, tableBlock } from "./blocks.ts";
import { signs } from "./method.ts";
import { allSections, type Column, type Section } from "../contract/review.ts";
import { licenceOf } from "./licences.ts";
import { figure } from "./prose.ts";
import { jumpRuns } from "./rules/unexplained-jump.ts";
import { RULE_TITLES } from "./rule-titles.ts";
import { plainRows, widths } from "./tables.ts";
import type { Written } from "./topic.ts";

/** Every figure of the period, state by state, in the order of the chapters. */
export function stateTablesAnnex(written: readonly Written[]): Section {
  const tables = written.filter((topic) => topic.answered).map((topic) => tableBlock(topic.table));
  return section("tables-per-state", "Tables per state", [
    paragraph("States stand in English alphabetical order. The signs in the tables mean:"),
    signs(),
    ...tables,
  ]);
}

/**
 * Every jump of the period as a question to its state. A query is put to a state and is no remark on its figures; what
 * the state answers stands beside it.
 */
export function queriesAnnex(written: readonly Written[]): Section {
  const rows = written
    .filter((topic) => topic.topic.summed)
    .flatMap((topic) =>
      jumpRuns(topic.evidence.jumps).map(({ state, points }) => ({
        state: topic.evidence.view.stateNames[state] ?? state,
        title: topic.topic.title,
        years: formatPeriod(points[0]?.year ?? 0, points.at(-1)?.year ?? 0),
        figures: points.map(({ low, high }) => figure({ low: low ?? 0, high: high ?? 0 })).join(" · "),
        unit: topic.evidence.unit,
        cells: points.flatMap((point) => point.cell ?? []),
      })),
    )
    .toSorted((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : 0));
  const columns = widths(["State", "Subject", "Years", "Figures"], [0.2, 0.36, 0.14, 0.3]);
  const cells = rows.map((row) => [
    row.state,
    row.title,
    row.years,
    row.unit === "" ? row.figures : `${row.figures} ${row.unit}`,
  ]);
  return section("open-queries", "Queries to be put to states", [
    paragraph(
      "A query asks a state to confirm two figures between which there is a jump, or to say what changed: the law, the way of counting, a single large case. It is a question and no remark on the figures, which stand as reported. No answers are on record for this release.",
    ),
    rows.length === 0
      ? note("There is no query to put.")
      : tableBlock({
          caption: "Queries, by state",
          columns,
          rows: plainRows(cells),
          inputs: rows.flatMap((row) => row.cells),
        }),
  ]);
}

/** Each numbered sentence with the rule that wrote it and what it rests on. */
export function proofsAnnex(sections: readonly Section[]): Section {
  const rows = allSections(sections).flatMap((each) =>
    each.blocks.flatMap((block) =>
      block.kind === "statement"
        ? [
            [
              String(block.paragraph),
              `${RULE_TITLES[block.statement.rule]} (version ${block.statement.proof.version})`,
              block.statement.proof.panel.toSorted().join(" "),
              String(block.statement.proof.inputs.length),
            ],
          ]
        : [],
    ),
  );
  const columns: readonly Column[] = [
    ...widths(["Paragraph", "Rule", "States"], [0.13, 0.34, 0.44]),
    { label: "Cells", align: "end", width: 0.09 },
  ];
  return section("proofs", "What each sentence rests on", [
    paragraph(
      "Every sentence written by a rule keeps its proof: the rule and its version, the states of its sums or of its list, the cells it was computed from and every number in it. The proofs stand in full in the machine-readable form of this Review.",
    ),
    tableBlock({
      caption: "Sentences, rules and states",
      columns,
      rows: plainRows(rows),
    }),
  ]);
}

/** Where the figures come from: the publishers' data sets, and the contributions made from them, with their hashes. */
export function sourcesAnnex(
  edition: Edition,
  sources: readonly Source[],
  contributions: Release["contributions"],
): Section {
  const name = (state: string) => edition.states.find((each) => each.iso3 === state)?.name ?? state;
  const compiled = edition.round.provenance === "compiled";
  return section("sources", "Sources and contributions", [
    tableBlock({
      caption: "Publications that the figures come from",
      columns: widths(["Publisher", "Data set", "Edition", "Licence"], [0.16, 0.28, 0.2, 0.36]),
      rows: plainRows(sources.map((each) => [each.publisher, each.dataset, each.edition, licenceOf(each)])),
    }),
    paragraph(
      compiled
        ? "The contributions below are files that the project made from these publications, one for each state and round. No ministry sent them. The hash identifies the bytes of a file: any other content has another hash."
        : "The contributions below are the files that the states sent, in the version that was accepted. The hash identifies the bytes of a file: any other content has another hash.",
    ),
    tableBlock({
      caption: "Contributions and their SHA-256",
      columns: widths(["State", "Contribution", "SHA-256"], [0.17, 0.19, 0.64]),
      rows: plainRows(contributions.map((each) => [name(each.state), each.id, each.sha256])),
    }),
  ]);
}

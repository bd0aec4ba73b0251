import type { Cell } from "./cells.ts";
import type { Excluded } from "./claims.ts";
import type { ReferenceSource } from "./reference.ts";
import type { Source } from "./sources.ts";

/** What became of the rows of one source. */
export interface Closing {
  readonly source: Source;
  readonly rows: number;
  readonly mapped: number;
  readonly merged: number;
  readonly compared: number;
  readonly excluded: number;
}

/**
 * The closing of the ledger per source: `rows` is the sum of the four outcomes.
 *
 * A row with several cells counts once, as in the ledger, under the outcome of its first cell.
 */
export function closings(
  sources: readonly Source[],
  cells: readonly Cell[],
  excluded: readonly Excluded[],
): readonly Closing[] {
  const outcomes = new Map<
    number,
    { readonly source: string; readonly outcome: "mapped" | "merged" | "compared" | "excluded" }
  >();
  for (const { row } of excluded) outcomes.set(row.line, { source: row.from.id, outcome: "excluded" });
  for (const cell of cells) {
    const alone = cell.addends.length + cell.repeated.length === 1;
    const groups = [
      { claims: [...cell.addends, ...cell.repeated], outcome: alone ? ("mapped" as const) : ("merged" as const) },
      { claims: cell.compared, outcome: "compared" as const },
    ];
    for (const { claims, outcome } of groups) {
      for (const { row } of claims) {
        if (!outcomes.has(row.line)) outcomes.set(row.line, { source: row.from.id, outcome });
      }
    }
  }
  return sources.map((source) => {
    const own = [...outcomes.values()].filter((entry) => entry.source === source.id);
    const count = (outcome: string): number => own.filter((entry) => entry.outcome === outcome).length;
    return {
      source,
      rows: own.length,
      mapped: count("mapped"),
      merged: count("merged"),
      compared: count("compared"),
      excluded: count("excluded"),
    };
  });
}

/** `SOURCES.md`: whose figures these are, under which terms, what was done to them, and what to know when reading them. */
export function writeSourcesPage(closed: readonly Closing[], references: readonly ReferenceSource[]): string {
  const total = closed.reduce((sum, closing) => sum + closing.rows, 0);
  const table = closed.map(
    ({ source, rows, mapped, merged, compared, excluded }) =>
      `| ${source.publisher} ${source.dataset}, ${source.edition} | ${rows} | ${mapped} | ${merged} | ${compared} | ${excluded} |`,
  );
  const credits = [...closed.map(({ source }) => source), ...references].map(
    (source) => `- ${source.attribution}. ${source.licence}. File: \`${source.file}\`.`,
  );
  return `${[HEAD, ...credits, OUTCOMES, ...table, `| **all** | **${total}** | | | | |`, NOTES].join("\n")}\n`;
}

const HEAD = `# Where the figures come from

The contributions in this folder were **compiled by the project from published figures; no ministry sent them**. The states
reported the figures to UNODC and Eurostat, which published them; the project re-expresses them as answers to the
questionnaire. Each row carries in \`note\` its publisher, dataset, edition and the publisher's own row, in a form that code
can read (\`build/note.ts\` has the grammar). None of the publishers' files is kept here.

- \`contributions/ROU-2018-2020.csv\`: the answers of one state in one round, canonical long form.
- \`ledger.csv\`: every published row, and what became of it. \`line\` is its line in the compilation \`bsec_long.csv\`, \`place\`
  its place in the publisher's file, \`published\` its value as printed, \`key\` the cell (or cells, divided by " + ") that it speaks
  about.
- \`reference/\`: mid-year population and exchange rates. Greece uses the euro, so that its exchange rate is that of the euro.
- \`catalogue.json\`: every file with its sources, licence, SHA-256 and rows.
- \`build/\`: the converter and its crosswalk; \`npm run datasets -- --from FOLDER\` makes all of this anew.

## Credits
`;

const OUTCOMES = `
Where a file carries no date, the years it covers stand for the edition.

## What became of the rows

*Mapped*: alone makes a cell. *Merged*: makes it with others. *Compared*: speaks about a cell that another row fills.
*Excluded*: not used, with the reason in the ledger.

| source | rows | mapped | merged | compared | excluded |
|---|---|---|---|---|---|`;

const NOTES = `
## What was done to them

- \`1,192\` is written \`1192\`. No other value was changed, rounded, converted or corrected.
- Rows with one key: equal rows count once. Where their values differ, all of them are summed, since they are national categories
  folded into one code, or an adult and a child row that lost their age (GLOTIP's sex totals of Bulgaria, and of Romania in 2012).
  \`35\` and \`<5\` make \`36-39\`. All addends stand in the note.
- Prices are never summed: two typical prices of one drug and unit become the interval from the lower to the higher.
- Cocaine is salts, base, paste and crack together, ecstasy-type substances include MDMA; all other categories of drugs keep a
  code of their own, and kilograms of different drugs are never added.
- Where two sources have one figure, one of them was chosen for the indicator as a whole; the other stands in the ledger.

## What to know when reading them

- \`<5\` is read as 1 to 4. GLOTIP prints no zero at all, so that some of its \`<5\` may stand for 0: Romania's 662 victims of 2017 are
  258 + 79 children and 248 + 77 adults, beside three further cells of \`<5\`. Parts may then exceed their total by a little.
- Drug seizures of 2018 and 2019 are published in whole kilograms. A \`0\` with the flag \`N\` was more than nothing and less than
  half a kilogram.
- In 2018 UNODC split categories of drugs: Captagon left amphetamine, methadone and others left pharmaceutical opioids. The flag
  \`B\` marks the first figure after the break.
- Seizures until 2017 are kilogram equivalents, cleaned by a third party; a file of UNODC's own was not at hand.
- Firearms: \`by location\` prints two tables (place, tracing) under one label; their margins are compared, never used.
- Rows of GLOTIP \`by country of repatriation\` until 2016 come from the states to which victims returned and are left out.
- Carried as published, and a matter for a question to the state, not for a correction: Armenia 2014, 850 kg of heroin; Azerbaijan
  2010, 17,272 kg of methamphetamine; Ukraine's victims 198, 1,192 and 262 in 2017-2019; Albania's victims by sex and by form of
  exploitation, whose totals differ; Greek vehicle thefts with decimals in 2013 and 2014.
- Serbia's population is given without Kosovo; Ukraine's falls after 2022. The designations used are the publishers' and imply no
  opinion on the status of any territory.`;

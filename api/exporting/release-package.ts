/** A whole release as a Data Package (datapackage.org, version 2): tables, their schemas, sources and licences, zipped. */

import { createHash } from "node:crypto";

import { strToU8, zipSync } from "fflate";

import type { Edition } from "../../questionnaire/edition.ts";
import type { ReleasedFigures } from "../aggregates/released-figures.ts";
import type { Source } from "../contract/view.ts";
import { licenceAddress, licenceOf, type SourceLicence, sourceName } from "./licences.ts";
import { releaseTables } from "./release-tables.ts";
import { type DescribedTable, tableCsv, tableSchema } from "./table-schema.ts";

/**
 * The release as a zip file: `datapackage.json`, a CSV file a table, `README.md`. Equal releases give equal bytes.
 *
 * `licences` are those of the publishers; a source that none of them covers is listed without a licence.
 */
export function releasePackage(
  released: ReleasedFigures,
  edition: Edition,
  licences: readonly SourceLicence[],
): Uint8Array {
  const tables = releaseTables(released, edition).map((table) => ({ table, bytes: strToU8(tableCsv(table)) }));
  const sources = sourcesOf(released, licences);
  const files = [
    ["datapackage.json", strToU8(`${JSON.stringify(descriptor(released, tables, sources), null, 2)}\n`)] as const,
    ...tables.map(({ table, bytes }) => [`${table.name}.csv`, bytes] as const),
    ["README.md", strToU8(readme(released, sources))] as const,
  ];
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}

interface UsedSource {
  readonly source: Source;
  readonly licence: SourceLicence | null;
}

/** Every source of a figure once, by name. */
function sourcesOf({ figures }: ReleasedFigures, licences: readonly SourceLicence[]): readonly UsedSource[] {
  const byName = new Map(figures.map(({ source }) => [sourceName(source), source]));
  return [...byName]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, source]) => ({ source, licence: licenceOf(source, licences) }));
}

function descriptor(
  { release }: ReleasedFigures,
  tables: readonly { readonly table: DescribedTable; readonly bytes: Uint8Array }[],
  sources: readonly UsedSource[],
) {
  const named = [...new Set(sources.flatMap(({ licence }) => licence?.licence ?? []))];
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `euxine-${release.id}`,
    title: `Crime in the BSEC region, release ${release.id}`,
    description: "What the 13 member states' authorities recorded, each figure with its status and its source.",
    version: release.id,
    created: release.at,
    hash: release.hash,
    sources: sources.map(({ source, licence }) => ({
      title: licence?.attribution ?? sourceName(source),
      version: source.edition,
      provenance: source.provenance,
      statement: source.statement,
      licence: licence?.licence ?? "not stated",
    })),
    ...(named.length === 0 ? {} : { licenses: named.map(licenceObject) }),
    resources: tables.map(({ table, bytes }) => ({
      // Programs tell by it, and not by the package's own, that the resource follows version 2.
      $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
      name: table.name,
      title: table.title,
      path: `${table.name}.csv`,
      type: "table",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: bytes.length,
      hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
      dialect: { delimiter: ",", lineTerminator: "\r\n", header: true },
      schema: tableSchema(table),
    })),
  };
}

function licenceObject(title: string) {
  const path = licenceAddress(title);
  const name = title.replaceAll(/[^A-Za-z0-9._]+/g, "-").replaceAll(/^-|-$/g, "");
  return { name, title, ...(path === null ? {} : { path }) };
}

function readme({ release, figures, indicators }: ReleasedFigures, sources: readonly UsedSource[]): string {
  const statements = [...new Set(sources.map(({ source }) => source.statement))];
  return `# Crime in the BSEC region, release ${release.id}

Frozen ${release.at}; fingerprint ${release.hash}. ${figures.length} rows on ${indicators.length} indicators from ${release.members.length} contributions.

Figures show what authorities detected and recorded, not how often it happened.

## Files
- \`observations.csv\`: one row for each figure, or for the reason why there is none
- \`indicators.csv\`: what is counted, with its definition
- \`codes.csv\`: the codes of the breakdowns
- \`contributions.csv\`: the files that the release is made of
- \`datapackage.json\`: every column with its type and meaning, sources and licences

## Reading it
- An empty \`value\` is never zero: \`status\` says why it is empty. A range has \`low\` and \`high\` and no \`value\`.
- \`_T\` is the total of a breakdown. Do not add parts to totals, nor kilograms of different drugs.
- A text that a spreadsheet would run as a formula has an apostrophe before it.

## Where the figures come from
${statements.map((statement) => `- ${statement}`).join("\n")}

## Licences
${sources.map(({ source, licence }) => `- ${licence?.attribution ?? sourceName(source)}: ${licence?.licence ?? "not stated"}`).join("\n")}
`;
}

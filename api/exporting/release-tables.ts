/** The tables of a whole release: its observations, what they are of, and where they come from. */

import type { Edition } from "../../questionnaire/edition.ts";
import { dimensionOf } from "../../questionnaire/lookup.ts";
import type { ReleasedFigures } from "../aggregates/released-figures.ts";
import { STATUSES } from "../contract/observation.ts";
import type { DescribedTable, Field } from "./table-schema.ts";

const text = (name: string, description: string, constraints?: Field["constraints"]): Field => ({
  name,
  type: "string",
  description,
  ...(constraints === undefined ? {} : { constraints }),
});
const number = (name: string, description: string): Field => ({ name, type: "number", description });
const REQUIRED = { required: true } as const;
const STATE = { required: true, pattern: "[A-Z]{3}" } as const;

/**
 * Observations, indicators, codes and contributions of a release; the first refers to the others by their keys.
 *
 * `edition` gives dimensions and codes their names.
 */
export function releaseTables(released: ReleasedFigures, edition: Edition): readonly DescribedTable[] {
  const dimensions = [...new Set(released.figures.flatMap(({ cell }) => Object.keys(cell.breakdown)))].toSorted(
    (a, b) => (a < b ? -1 : 1),
  );
  return [
    observations(released, dimensions, edition),
    indicators(released),
    codes(released, dimensions, edition),
    contributions(released),
  ];
}

function observations({ figures }: ReleasedFigures, dimensions: readonly string[], edition: Edition): DescribedTable {
  const split = (id: string) => {
    const label = dimensionOf(edition, id)?.label ?? id;
    return text(id, `${label}: a code of the table codes, or _T, the total`, REQUIRED);
  };
  return {
    name: "observations",
    title: "What the states answered, one figure or reason for none a row",
    fields: [
      text("cell", "Name of this figure within the release; it leads to its file, line and column", {
        required: true,
        unique: true,
      }),
      text("state", "Reporting state, ISO 3166-1 alpha-3", STATE),
      text("indicator", "What is counted: a code of the table indicators", REQUIRED),
      { name: "year", type: "integer", description: "Reference year", constraints: REQUIRED },
      ...dimensions.map(split),
      text("unit", "Unit of value, low and high", REQUIRED),
      number("value", "The figure; empty where there is none and where only its range is known"),
      number("low", "Lower end of what is known; the value itself where it is known"),
      number("high", "Upper end of what is known"),
      text("status", "What the cell says; anything without a value says why", { required: true, enum: STATUSES }),
      text("flag", "SDMX observation statuses, separated by spaces; empty is normal"),
      text("contribution", "The contribution it was read from: an id of the table contributions", REQUIRED),
      text("provenance", "Whether a state sent it or it was compiled from published figures", {
        required: true,
        enum: ["compiled", "sent"],
      }),
      text("source", "Publisher, data set and edition, or who sent it", REQUIRED),
    ],
    key: ["cell"],
    references: [
      { field: "indicator", to: { table: "indicators", field: "code" } },
      { field: "contribution", to: { table: "contributions", field: "id" } },
    ],
    rows: figures.map(({ cell, contribution, source }) => [
      cell.id,
      cell.state,
      cell.indicator,
      cell.year,
      ...dimensions.map((dimension) => cell.breakdown[dimension] ?? "_T"),
      cell.unit,
      cell.value,
      cell.low,
      cell.high,
      cell.status,
      cell.flags.join(" "),
      contribution,
      source.provenance,
      source.statement,
    ]),
  };
}

function indicators({ indicators: asked }: ReleasedFigures): DescribedTable {
  return {
    name: "indicators",
    title: "What is counted, as the questionnaire defines it",
    fields: [
      text("code", "Never reused, never renamed", { required: true, unique: true }),
      text("section", "Subject, a letter", REQUIRED),
      text("label", "Name", REQUIRED),
      text("definition", "What is counted", REQUIRED),
      text("trap", "What goes wrong when counting"),
      text("kind", "Flows may be summed over years, stocks never, prices and ratios are never summed", {
        required: true,
        enum: ["flow", "stock", "price", "ratio"],
      }),
      { name: "core", type: "boolean", description: "Asked of every state", constraints: REQUIRED },
      text("units", "Units accepted, separated by spaces, the preferred one first", REQUIRED),
      text("dimensions", "Breakdowns asked for, separated by spaces"),
      text("iccs", "Code of the International Classification of Crime for Statistical Purposes"),
    ],
    key: ["code"],
    references: [],
    rows: asked.map((indicator) => [
      indicator.code,
      indicator.section,
      indicator.label,
      indicator.definition,
      indicator.trap,
      indicator.kind,
      String(indicator.core),
      indicator.units.join(" "),
      indicator.dimensions.join(" "),
      // A code from memory that nobody has checked is no reference for others.
      indicator.iccsVerified ? indicator.iccs : null,
    ]),
  };
}

function codes({ figures }: ReleasedFigures, dimensions: readonly string[], edition: Edition): DescribedTable {
  const met = new Set(
    figures.flatMap(({ cell }) => Object.entries(cell.breakdown).map(([dimension, code]) => `${dimension} ${code}`)),
  );
  const rows = dimensions.flatMap((id) => {
    const dimension = dimensionOf(edition, id);
    return (dimension?.codes ?? [])
      .filter(({ code }) => code === "_T" || met.has(`${id} ${code}`))
      .map(({ code, label, parent }) => [id, dimension?.label ?? id, code, label, parent]);
  });
  return {
    name: "codes",
    title: "The codes of the breakdowns that occur",
    fields: [
      text("dimension", "Column of the table observations", REQUIRED),
      text("dimension_label", "Name of the breakdown", REQUIRED),
      text("code", "Code in that column", REQUIRED),
      text("label", "Name of the code", REQUIRED),
      text("parent", "The code that contains it"),
    ],
    key: ["dimension", "code"],
    references: [],
    rows,
  };
}

function contributions({ release }: ReleasedFigures): DescribedTable {
  return {
    name: "contributions",
    title: "The files that the release is made of",
    fields: [
      text("id", "State, round and vintage", { required: true, unique: true }),
      text("state", "ISO 3166-1 alpha-3", STATE),
      text("round", "Round of collection, named by its years", REQUIRED),
      { name: "vintage", type: "integer", description: "1 is the first answer", constraints: REQUIRED },
      text("provenance", "Sent by a state, or compiled from published figures", {
        required: true,
        enum: ["compiled", "sent"],
      }),
      text("received_at", "Instant, ISO 8601", REQUIRED),
      text("sha256", "Fingerprint of the file's bytes", { required: true, pattern: "[0-9a-f]{64}" }),
    ],
    key: ["id"],
    references: [],
    rows: release.members.map(({ id, state, round, vintage, provenance, receivedAt, sha256 }) => [
      id,
      state,
      round,
      vintage,
      provenance,
      receivedAt,
      sha256,
    ]),
  };
}

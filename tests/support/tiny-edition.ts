import type { Code, Dimension, Edition, Indicator, Settings, State, Unit } from "../../questionnaire/edition.ts";

/** The 13 members with the year each joined, in BSEC's order. */
const STATES: readonly (readonly [iso3: string, iso2: string, name: string, memberSince: number])[] = [
  ["ALB", "AL", "Albania", 1992],
  ["ARM", "AM", "Armenia", 1992],
  ["AZE", "AZ", "Azerbaijan", 1992],
  ["BGR", "BG", "Bulgaria", 1992],
  ["GEO", "GE", "Georgia", 1992],
  ["GRC", "GR", "Greece", 1992],
  ["MDA", "MD", "Moldova", 1992],
  ["MKD", "MK", "North Macedonia", 2020],
  ["ROU", "RO", "Romania", 1992],
  ["RUS", "RU", "Russian Federation", 1992],
  ["SRB", "RS", "Serbia", 2004],
  ["TUR", "TR", "Türkiye", 1992],
  ["UKR", "UA", "Ukraine", 1992],
];

const SETTINGS: Settings = {
  floors: { reporters: 5, coverage: 0.6, coverageWarning: 0.75, base: 20, rate: 20 },
  change: { small: 0.05, z: 3, large: 0.25, outlierShare: 0.5, divergence: 3 },
  jump: { logRatio: 0.336472, count: 20, quantity: 10, quantityFactor: 10, z: 3, digitShift: 0.02 },
  tendency: { values: 5, significance: 0.05, outlier: 3.5, average: 3 },
  review: { concentration: 0.6, part: 0.1, unstated: 0.2, uneven: 2, factor: 3, jumpFactor: 2, record: 2 },
  disclosure: { smallCell: 5, smallCellChildren: 10 },
  tolerance: { quantityRelative: 0.005, quantityAbsolute: 0.01, decimals: 3 },
  plausible: {
    gramsPerSeizure: { least: 0.05, most: 5_000_000 },
    timesLargest: 2,
    retailPerGram: {},
    wholesaleOverRetail: 2,
    gramsPerTablet: { least: 0.05, most: 0.6 },
    stageRate: 1.1,
    stageBack: 10,
    stageFewest: 4,
    stageYears: 3,
    zeros: 3,
    unknownShare: 0.5,
  },
  repeated: { years: 3, from: 10, comparable: 10, ofQuestion: 2, share: 0.8 },
  records: { least: 20, share: 0.9, breakdowns: 3 },
  others: {
    mirrorRatio: 2,
    mirrorLeast: 5,
    requestsRelative: 0.2,
    requestsAbsolute: 3,
    timesMedian: 10,
    published: 0.02,
  },
  questions: { most: 15, unlike: { others: 4, times: 5, score: 9 } },
};

/** A questionnaire of four indicators, for tests that need no more; `confidentiality` controlled means sent by states. */
export function tinyEdition(years: readonly number[], confidentiality: "free" | "controlled" = "free"): Edition {
  const id = `${years[0]}-${years.at(-1)}`;
  const provenance = confidentiality === "free" ? "compiled" : "sent";
  return {
    id,
    hash: id,
    title: `Tiny ${id}`,
    years,
    round: {
      id,
      edition: id,
      opens: null,
      deadline: null,
      provenance,
      confidentiality,
      sources: [],
      statement: provenance === "compiled" ? "Compiled from published figures; not received from the ministries." : "",
    },
    states: STATES.map(([iso3, iso2, name, memberSince]) => state(iso3, iso2, name, memberSince)),
    sections: [
      { code: "A", id: "trafficking", label: "Trafficking in human beings", optional: false },
      { code: "B", id: "drugs", label: "Drugs", optional: false },
    ],
    indicators: [
      indicator(
        "THB.VIC.DET",
        "A",
        "Victims detected",
        "detected victims",
        ["persons"],
        ["sex", "age", "exploitation"],
      ),
      indicator("THB.OFF.REC", "A", "Offences recorded", "recorded offences", ["offences"], []),
      { ...indicator("DRG.SZR.QKG", "B", "Quantity seized", "seizures", ["kg"], ["drug"]), mustSplitBy: "drug" },
      indicator("FIN.LOS", "B", "Losses", "losses", ["EUR"], []),
      { ...indicator("DRG.PRC.RTL", "B", "Retail price", "prices", ["USD/g", "USD/kg"], ["drug"]), kind: "price" },
    ],
    dimensions: [
      dimension("sex", "Sex", [code("_T", "Total"), code("F", "Female"), code("M", "Male"), code("_U", "Unknown")]),
      dimension("age", "Age", [code("_T", "Total"), code("Y0T17", "Children"), code("Y_GE18", "Adults")]),
      dimension("exploitation", "Exploitation", [code("_T", "Total"), code("SEX", "Sexual"), code("LAB", "Labour")]),
      dimension("drug", "Drug", [
        code("_T", "Total"),
        code("HER", "Heroin"),
        code("COC", "Cocaine"),
        code("CAN", "Cannabis"),
        code("CAN_H", "Herb", "CAN"),
      ]),
    ],
    units: [
      unit("persons", "persons", "count"),
      unit("offences", "offences", "count"),
      unit("kg", "kilograms", "quantity"),
      { ...unit("g", "grams", "quantity"), converts: { to: "kg", factor: 0.001 } },
      unit("litres", "litres", "quantity"),
      { ...unit("EUR", "euros", "money"), currency: "EUR" },
      { ...unit("USD", "US dollars", "money"), currency: "USD" },
      { ...unit("LCU", "national currency", "money"), currency: "LCU" },
      { ...unit("USD/g", "US dollars per gram", "money"), currency: "USD" },
      { ...unit("EUR/g", "euros per gram", "money"), currency: "EUR" },
      { ...unit("USD/kg", "US dollars per kilogram", "money"), currency: "USD" },
    ],
    relations: [],
    metadataQuestions: [],
    openQuestions: [],
    languages: [],
    concordance: [],
    retired: [],
    settings: SETTINGS,
  };
}

function state(iso3: string, iso2: string, name: string, memberSince: number): State {
  return { iso3, iso2, name, formalName: name, memberSince, aliases: [], codePage: null, locale: "en" };
}

function unit(unitCode: string, label: string, kind: Unit["kind"]): Unit {
  return { code: unitCode, label, kind, converts: null, currency: null, aliases: [] };
}

function indicator(
  indicatorCode: string,
  section: string,
  label: string,
  short: string,
  units: readonly string[],
  dimensions: readonly string[],
): Indicator {
  return {
    code: indicatorCode,
    section,
    label,
    short,
    definition: `${label}.`,
    trap: "",
    units,
    dimensions,
    core: true,
    optional: false,
    kind: "flow",
    mustSplitBy: null,
    iccs: null,
    iccsVerified: false,
    iccsTags: [],
    askedBy: [],
    aliases: [],
  };
}

function dimension(id: string, label: string, codes: readonly Code[]): Dimension {
  return { id, label, codes, aliases: [] };
}

function code(name: string, label: string, parent: string | null = null): Code {
  return { code: name, label, parent, aliases: [] };
}

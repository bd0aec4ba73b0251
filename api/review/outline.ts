/** What the Review contains, in order: chapters, topics, their figures. The order is the Working Group's, not a ranking. */

/** One indicator (or one code of it) as a section of a chapter. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly indicator: string;
  readonly filter: Readonly<Record<string, string>>;
  /** Null takes the unit with most figures. */
  readonly unit: string | null;
  /** What was counted, inside a sentence; null takes the questionnaire's short label. */
  readonly noun: string | null;
  readonly figures: readonly TopicFigure[];
  /** Dimensions by which the total is split, and how a sentence names the split. */
  readonly parts: readonly { readonly by: string; readonly words: string }[];
  /** True where its main sentence stands among the key statements. */
  readonly key: boolean;
  /** False for prices: sentences say who reported, and nothing is added up. */
  readonly summed: boolean;
}

/**
 * `region`: the sum over the states, with and without the one that drives it; `bridge`: what the change of the sum is made
 * of; `trend`: each state over the years before and in the period; `index`: the same as an index over all years;
 * `comparison`: the states beside each other, first and last year; `level`: the last year alone; `rate`: the last year per
 * 100,000 people.
 */
export type TopicFigure = "region" | "bridge" | "trend" | "index" | "comparison" | "level" | "rate";

export interface ChapterPlan {
  /** Section code of the questionnaire. */
  readonly section: string;
  readonly id: string;
  readonly title: string;
  /** How a sentence names the subject: "no reported figure on …". */
  readonly subject: string;
  /** Said under the title of the chapter, about what its figures are. */
  readonly introduction: readonly string[];
  readonly topics: readonly Topic[];
  /** A section on who reported of whom; null without one. */
  readonly flows: FlowsPlan | null;
}

/** An indicator that names other countries. */
export interface FlowsPlan {
  readonly id: string;
  readonly title: string;
  readonly indicator: string;
  /** What was reported, inside a sentence. */
  readonly noun: string;
}

const PLAIN = { filter: {}, unit: null, noun: null, parts: [], key: false, summed: true } as const;

/** Weight seized of one drug: never added to another drug's. */
function seized(id: string, code: string, name: string, key = false): Topic {
  return {
    ...PLAIN,
    id,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1)} seized`,
    indicator: "DRG.SZR.QKG",
    filter: { drug: code },
    unit: "kg",
    noun: `the reported quantity of ${name} seized`,
    figures: ["region", "comparison"],
    key,
  };
}

const TRAFFICKING: ChapterPlan = {
  section: "A",
  id: "trafficking",
  title: "Trafficking in human beings and migrant smuggling",
  subject: "trafficking in human beings or migrant smuggling",
  flows: {
    id: "citizenship",
    title: "Citizenship of detected victims",
    indicator: "THB.VIC.CIT",
    noun: "the citizenship of detected victims",
  },
  introduction: [
    "A detected victim is a person whom an authority came to know of as a victim of trafficking. The figures follow what authorities looked for and found as much as what happened: more detection gives higher figures.",
  ],
  topics: [
    {
      ...PLAIN,
      id: "detected-victims",
      title: "Detected victims of trafficking",
      indicator: "THB.VIC.DET",
      figures: ["region", "bridge", "trend", "rate"],
      key: true,
      parts: [
        { by: "sex", words: "sex" },
        { by: "age", words: "age" },
        { by: "exploitation", words: "form of exploitation" },
      ],
    },
    {
      ...PLAIN,
      id: "trafficking-offences",
      title: "Recorded offences of trafficking",
      indicator: "THB.OFF.REC",
      figures: ["trend"],
    },
    {
      ...PLAIN,
      id: "persons-prosecuted",
      title: "Persons prosecuted for trafficking",
      indicator: "THB.PER.PRS",
      figures: ["trend"],
    },
    {
      ...PLAIN,
      id: "persons-convicted",
      title: "Persons convicted of trafficking",
      indicator: "THB.PER.CON",
      figures: ["trend"],
    },
    {
      ...PLAIN,
      id: "migrant-smuggling",
      title: "Smuggling of migrants",
      indicator: "SMU.OFF.REC",
      figures: ["region", "bridge", "trend"],
      key: true,
    },
  ],
};

const DRUGS: ChapterPlan = {
  section: "B",
  id: "drugs",
  title: "Drugs and precursors",
  subject: "drugs",
  flows: null,
  introduction: [
    "Quantities are kilograms as reported, whatever the purity, each drug on its own: kilograms of different drugs are never added. Single large seizures move a year's quantity, so a difference between two years says little about supply.",
  ],
  topics: [
    seized("heroin", "HER", "heroin", true),
    seized("cocaine", "COC", "cocaine", true),
    seized("cannabis-herb", "CAN_H", "cannabis herb", true),
    seized("cannabis-resin", "CAN_R", "cannabis resin"),
    seized("amphetamine", "AMP", "amphetamine"),
    seized("methamphetamine", "MET", "methamphetamine"),
    {
      ...PLAIN,
      id: "drug-offences",
      title: "Recorded drug offences",
      indicator: "DRG.OFF.REC",
      figures: ["index"],
      key: true,
    },
    {
      ...PLAIN,
      id: "heroin-prices",
      title: "Retail price of heroin",
      indicator: "DRG.PRC.RTL",
      filter: { drug: "HER" },
      unit: "USD/g",
      noun: "the retail price of heroin per gram",
      figures: ["level"],
      summed: false,
    },
  ],
};

const CYBERCRIME: ChapterPlan = {
  section: "C",
  id: "cybercrime",
  title: "Cybercrime and the criminal use of the internet",
  subject: "cybercrime",
  flows: null,
  introduction: [
    "Offences are counted by the criminal law of each state. Two publishers group them differently, and their figures stand side by side here without being added.",
  ],
  topics: [
    { ...PLAIN, id: "computer-systems", title: "Offences against computer systems", indicator: "CYB.OFF.REC" },
    { ...PLAIN, id: "unlawful-access", title: "Unlawful access to a computer system", indicator: "CYB.OFF.ACC" },
    { ...PLAIN, id: "interference", title: "Interference with a system or data", indicator: "CYB.OFF.INF" },
    { ...PLAIN, id: "interception", title: "Interception or access of data", indicator: "CYB.OFF.IAD" },
    { ...PLAIN, id: "computer-fraud", title: "Computer-related fraud", indicator: "CYB.OFF.FRD" },
  ].map((topic) => ({ ...topic, figures: ["trend"] })),
};

/** Sections that the plans of action name and that not every Review has; each is written where it has figures. */
const OPTIONAL: ChapterPlan = {
  section: "D",
  id: "optional-modules",
  title: "Optional modules",
  subject: "weapons",
  flows: null,
  introduction: [
    "The plans of action name further subjects. Figures on them are given here in short, where states have reported them.",
  ],
  topics: [
    { ...PLAIN, id: "firearms", title: "Firearms seized", indicator: "WPN.SZR.NUM" },
    { ...PLAIN, id: "vehicles", title: "Motor vehicles stolen", indicator: "VEH.THF.REC" },
    { ...PLAIN, id: "laundering", title: "Money laundering", indicator: "MLA.OFF.REC" },
    { ...PLAIN, id: "corruption", title: "Corruption", indicator: "COR.OFF.REC" },
  ].map((topic) => ({ ...topic, figures: ["trend"] })),
};

/** The chapters that every Review has. */
export const CHAPTERS: readonly ChapterPlan[] = [TRAFFICKING, DRUGS, CYBERCRIME];

/** The chapter of what is optional, written where any of its topics has a figure in the period. */
export const OPTIONAL_CHAPTER = OPTIONAL;

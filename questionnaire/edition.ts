/**
 * The compiled questionnaire: what one edition asks, as one frozen value.
 *
 * It is made from the YAML files in this folder by `load.ts`; everything else in the product reads this value and
 * nothing else of the questionnaire. Labels are English; wordings of other languages are among the aliases.
 */

import type { Change, Retired } from "./change.ts";
import type { Settings } from "./settings.ts";

export type { Change, Retired, Settings };

/** One issue of the questionnaire together with the round that collects it. */
export interface Edition {
  /** The reference years, which also name the edition: `2018-2020`. */
  readonly id: string;
  /** SHA-256 of this value without the field itself: the edition's identity. */
  readonly hash: string;
  readonly title: string;
  /** Reference years asked for, ascending. */
  readonly years: readonly number[];
  readonly round: Round;
  /** The 13 members in BSEC's English alphabetical order. */
  readonly states: readonly State[];
  readonly sections: readonly Section[];
  readonly indicators: readonly Indicator[];
  readonly dimensions: readonly Dimension[];
  readonly units: readonly Unit[];
  readonly relations: readonly Relation[];
  readonly metadataQuestions: readonly MetadataQuestion[];
  /** What is answered in words, the round as a whole first. */
  readonly openQuestions: readonly OpenQuestion[];
  /** Labels in the languages of the states, by language code. They are among the aliases too. */
  readonly languages: readonly Language[];
  /** What changed from edition to edition, up to this one, in the order of the editions. */
  readonly concordance: readonly Change[];
  /** What earlier editions asked and this one does not, for files that still say it so. */
  readonly retired: readonly Retired[];
  readonly settings: Settings;
}

/** One collection: who asks, when, and where its contributions come from. */
export interface Round {
  readonly id: string;
  readonly edition: string;
  /** ISO days; null where the round was never opened for sending. */
  readonly opens: string | null;
  readonly deadline: string | null;
  /** `compiled`: made by the project from published figures; `sent`: received from the states. */
  readonly provenance: "compiled" | "sent";
  /** `free` cells are already public and are never suppressed. */
  readonly confidentiality: "free" | "controlled";
  /** The sentence that every page, figure and file repeats; empty for sent rounds. */
  readonly statement: string;
  /** Where compiled figures come from; empty for sent rounds. */
  readonly sources: readonly RoundSource[];
}

/** One publisher's data set behind a compiled round. */
interface RoundSource {
  readonly publisher: string;
  readonly dataset: string;
  /** Day or years of the edition, as the publisher names it. */
  readonly edition: string;
}

export interface State {
  /** ISO 3166-1 alpha-3. */
  readonly iso3: string;
  readonly iso2: string;
  /** Short name in tables and charts: `North Macedonia`. */
  readonly name: string;
  /** Name in formal outputs: `Republic of North Macedonia`. */
  readonly formalName: string;
  /** First year as a member of BSEC; before it the state's figures are shown, but it is not counted a member. */
  readonly memberSince: number;
  /** Every other spelling met in files, old names included. Aliases are read, never printed. */
  readonly aliases: readonly string[];
  /** Windows code page of files saved in this state; null where no code page has its alphabet. */
  readonly codePage: string | null;
  /** CLDR locale of its number and date habits. */
  readonly locale: string;
}

export interface Section {
  /** `A` to `G`. */
  readonly code: string;
  /** Word for addresses and file names: `trafficking`. */
  readonly id: string;
  readonly label: string;
  readonly optional: boolean;
}

/** What is asked: one number per state, year and breakdown. */
export interface Indicator {
  /** `THB.VIC.DET`; never reused, never renamed. */
  readonly code: string;
  readonly section: string;
  readonly label: string;
  /** Label for captions and narrow places: `detected victims`. Lower case, plural, no unit. */
  readonly short: string;
  readonly definition: string;
  /** What goes wrong when counting: help for the contact point, a note for the reader. */
  readonly trap: string;
  /** Units accepted, the preferred one first. */
  readonly units: readonly string[];
  /** Dimension ids by which it may be broken down, in the order of the template. */
  readonly dimensions: readonly string[];
  readonly core: boolean;
  readonly optional: boolean;
  /** `flow` counts may be summed over years; `stock` never; `price` and `ratio` are never summed at all. */
  readonly kind: "flow" | "stock" | "price" | "ratio";
  /**
   * False where the parts may not be summed to a whole because they are different things (kg of different drugs).
   * Then the indicator has no total and is always shown for one code of `mustSplitBy`.
   */
  readonly mustSplitBy: string | null;
  /** Code of the International Classification of Crime for Statistical Purposes, null where none fits. */
  readonly iccs: string | null;
  /** False where the ICCS code was taken from memory and awaits a check. */
  readonly iccsVerified: boolean;
  /** Attributes of the classification beside the code: `Cy` for cyber-related. */
  readonly iccsTags: readonly string[];
  /** Other collections that ask the same: `UNODC GLOTIP`. */
  readonly askedBy: readonly string[];
  /** Labels in other languages and wordings under which files name it. */
  readonly aliases: readonly string[];
}

/** A way to split an indicator. */
export interface Dimension {
  /** `sex`; fixed by the outer contract. */
  readonly id: string;
  readonly label: string;
  /** Its codes in display order, `_T` (total) first. */
  readonly codes: readonly Code[];
  readonly aliases: readonly string[];
}

export interface Code {
  readonly code: string;
  readonly label: string;
  /** The code that contains it (`CAN_H` in `CAN`); null at the top. */
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

export interface Unit {
  /** `persons`, `kg`, `USD/g`. */
  readonly code: string;
  readonly label: string;
  /** What may be asked of a value: whole numbers only for `count`. */
  readonly kind: "count" | "quantity" | "money" | "share";
  /** The unit that figures in this one may be shown in, and how many of it one is: a gram is 0.001 kg. Null for none. */
  readonly converts: { readonly to: string; readonly factor: number } | null;
  /**
   * The currency of money, as the code has it before its amount (`USD` of `USD/g`): converted by the rate of the year.
   * `LCU` is the national currency of whichever state reports. Null for what is no money, or is never converted.
   */
  readonly currency: "EUR" | "USD" | "LCU" | null;
  readonly aliases: readonly string[];
}

/** The words of the questionnaire in one language, as far as they were translated. */
export interface Language {
  /** ISO 639-1: `sq`. */
  readonly code: string;
  /** Its own name: `Shqip`. */
  readonly name: string;
  readonly english: string;
  /** `draft`: made by machine, until a state says that the words are right. */
  readonly status: "draft" | "confirmed";
  /** Headings of a table by field: `year` -> `Viti`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  /** Dimension id -> code -> label. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Questions on how figures are made, by their ids. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly indicators: Readonly<Record<string, string>>;
}

/** A relation between cells that must hold, as data for the validator. */
export type Relation = RelationHead &
  (
    | { readonly kind: "exhaustive"; readonly indicator: string; readonly dimension: string }
    | { readonly kind: "part-of"; readonly part: CellPattern; readonly whole: CellPattern }
    | { readonly kind: "same-total"; readonly indicator: string; readonly dimensions: readonly string[] }
    | { readonly kind: "funnel"; readonly stages: readonly string[] }
  );

interface RelationHead {
  /** Rule id of the domain study (`P01`), made unique by a suffix. */
  readonly id: string;
  /** Absolute gap that is still rounding noise, in the unit of the indicator. */
  readonly tolerance: number;
  /** Why the relation may fail without a mistake. */
  readonly legitimate: string;
}

/** An indicator, and the codes that its breakdown must have; dimensions not named are the total. */
export interface CellPattern {
  readonly indicator: string;
  readonly breakdown: Readonly<Record<string, string>>;
}

/** What is answered in words, word for word kept. */
export interface OpenQuestion {
  readonly id: string;
  /** Code of its section; empty for the round as a whole. */
  readonly section: string;
  readonly question: string;
  /** What an answer may tell, in a sentence. */
  readonly help: string;
}

/** Asked once per core indicator and state: what makes 13 returns comparable. */
interface MetadataQuestion {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[] | null;
}

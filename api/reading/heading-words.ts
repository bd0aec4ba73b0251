import { fold } from "../../questionnaire/fold.ts";
import { findDimension, findNamed, findState } from "../../questionnaire/lookup.ts";
import type { Code, Edition } from "../../questionnaire/edition.ts";
import { inOneAlphabet } from "../../questionnaire/lookalikes.ts";
import { type Fixed, fixedText, fixedYear } from "./fixed.ts";
import { findRetired } from "../../questionnaire/retired.ts";
import { hasLostLetters, namesOfAll, restore } from "./lost-letters.ts";
import { readMultiplier } from "./multiplier.ts";
import { readYear } from "./year.ts";

/** Columns that every table has or may have; the others are dimensions and years. */
const BASIC_FIELDS = ["indicator", "year", "state", "unit", "value", "flag", "note", "label"] as const;
type BasicField = (typeof BASIC_FIELDS)[number];

/** What a column holds: a basic field, the codes of a dimension, or values of which its headings fix something. */
export type Role =
  | { readonly kind: BasicField }
  | { readonly kind: "dimension"; readonly dimension: string }
  | { readonly kind: "values"; readonly fixed: Fixed };

/** A heading that was understood; `exact` where it is the canonical id itself, `own` where a template has it so. */
export interface Heading {
  readonly role: Role;
  readonly exact: boolean;
  readonly own: boolean;
}

/** Headings met in files, in the languages of the 13 states. Dimensions have theirs in the questionnaire. */
const WORDS: Readonly<Record<BasicField, string>> = {
  indicator:
    "indicator code|indicators|question|question code|code|indicator name|series|показатель|показатели|наименование показателя|наименование показателей|показатель единица измерения|индикатор|код показателя|показник|показники|назва показника|найменування показника|показник одиниця виміру|показател|показатели|наименование на показателя|назив на показателот|показатељ|показатељи|назив показатеља|pokazatelj|pokazatelji|naziv pokazatelja|indikator|indicatorul|indicatori|indicatorii|denumirea indicatorului|denumire indicator|cod indicator|δείκτης|δείκτες|κωδικός δείκτη|gösterge|göstergeler|gösterge adı|gösterge kodu|göstergə|göstərici|göstəricilər|göstəricinin adı|treguesi|tregues|treguesit|emërtimi i treguesit|kodi|ցուցանիշ|ցուցանիշներ|ցուցանիշի անվանումը|ցուցիչ|ինդիկատոր|ინდიკატორი|მაჩვენებელი|მაჩვენებლები|მაჩვენებლის დასახელება",
  year: "reference year|ref year|time period|time|period|год|отчетный год|рік|година|годината|godina|έτος|yıl|il|viti|an|anul|տարի|წელი|years|годы|года|роки|години|godine|έτη|yıllar|illər|vite|vitet|ani|anii|տարիներ|წლები",
  state:
    "country|reporting state|reporting country|ref area|iso3|iso 3|geo|country code|state code|страна|государство|страна отчета|країна|държава|држава|država|zemlja|земја|χώρα|ülke|ölkə|vendi|shteti|țara|tara|stat|երկիր|ქვეყანა",
  unit: "unit of measurement|unit of measure|unit measure|units|единица|единица измерения|единицы измерения|ед изм|ед измерения|одиниця|одиниця виміру|од виміру|од вим|мерна единица|единица мярка|м ед|единица мерка|jedinica|jedinica mere|j m|јединица|јединица мере|ј м|μονάδα|μονάδα μέτρησης|birim|ölçü birimi|ölçüm birimi|ölçü vahidi|vahid|njësia|njesia matëse|njësia e matjes|unitate|unitatea|unitate de măsură|unitatea de măsură|u m|um|μ μ|միավոր|չափման միավոր|չափի միավոր|ერთეული|საზომი ერთეული|ზომის ერთეული",
  value:
    "values|obs value|figure|figures|number|amount|quantity|total value|значение|количество|число|значення|кількість|стойност|брой|вредност|vrednost|broj|број|τιμή|αριθμός|ποσότητα|değer|sayı|miktar|qiymət|dəyər|miqdar|say|vlera|numri|sasia|cantitate|cantitatea|количина|valoare|valoarea|număr|numar|արժեք|թիվ|მნიშვნელობა|რაოდენობა",
  flag: "flags|obs status|observation status|obs flag|флаг|отметка|прапорець|oznaka|ознака|σημαία|bayrak|işaret|flamuri|indicator de stare",
  // What a row is about in words, beside its codes, as templates have it: it is not read.
  label: "label in words",
  note: "notes|comment|comments|remark|remarks|footnote|obs comment|explanation|примечание|примечания|комментарий|примітка|примітки|забележка|забележки|napomena|напомена|забелешка|σημείωση|σημειώσεις|παρατηρήσεις|not|notlar|açıklama|qeyd|qeydlər|shënim|shënime|notă|observații|ծանոթություն|შენიშვნა",
};

const BY_WORD: ReadonlyMap<string, BasicField> = new Map(
  BASIC_FIELDS.flatMap((field) =>
    [field, ...WORDS[field].split("|")].map((word): [string, BasicField] => [fold(word), field]),
  ),
);

const LONGEST_HEADING = 200;
/** The same cells are looked at for the code page, the separator and the heading row, and in one file after the other. */
const MOST_MET = 10_000;

/** What a heading means in an edition; null where it is not known. */
export function headingOf(edition: Edition, text: string): Heading | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST_HEADING) return null;
  const { met } = labelsOf(edition);
  let heading = met.get(trimmed);
  if (heading === undefined) {
    heading = headingAnew(edition, trimmed);
    if (met.size === MOST_MET) met.clear();
    met.set(trimmed, heading);
  }
  return heading;
}

function headingAnew(edition: Edition, trimmed: string): Heading | null {
  const basic = BASIC_FIELDS.find((field) => field === trimmed);
  // Words beside the codes stand only in templates that a person fills in, whose numbers may have any marks.
  if (basic !== undefined) return { role: { kind: basic }, exact: basic !== "label", own: true };
  const year = readYear(trimmed);
  if (year !== null) {
    const exact = /^\d{4}$/.test(trimmed);
    return { role: { kind: "values", fixed: fixedYear(year) }, exact, own: exact };
  }
  const labels = labelsOf(edition);
  const own = labels.own.has(trimmed);
  const word = BY_WORD.get(fold(trimmed)) ?? labels.fields.get(fold(trimmed));
  if (word !== undefined) return { role: { kind: word }, exact: false, own };
  const dimension = findDimension(edition, trimmed);
  if (dimension !== null) {
    const exact = dimension === trimmed;
    return { role: { kind: "dimension", dimension }, exact, own: own || exact };
  }
  const old = findRetired(edition, "column", trimmed);
  if (old !== null) {
    // What is to be said of it is said with what becomes of its codes.
    return { role: { kind: "dimension", dimension: old.readAs ?? old.code }, exact: old.code === trimmed, own: true };
  }
  const { heading, factor } = readMultiplier(trimmed);
  if (factor === 1)
    return lostHeading(edition, trimmed) ?? mixedHeading(edition, trimmed) ?? doubleHeading(edition, trimmed);
  // Only values are multiplied: "Year (min.)" is no year.
  const multiplied = headingOf(edition, heading);
  const isValue = multiplied?.role.kind === "value" || multiplied?.role.kind === "values";
  return multiplied !== null && isValue ? understood(multiplied.role) : null;
}

function understood(role: Role): Heading {
  return { role, exact: false, own: false };
}

type Named = Pick<Code, "code" | "label" | "aliases">;

/** The headings of the templates in the languages of the states, and what else of an edition headings are held against. */
interface Labels {
  /** Of the basic fields, folded. */
  readonly fields: ReadonlyMap<string, BasicField>;
  /** All of them, as templates have them. */
  readonly own: ReadonlySet<string>;
  /** Headings of dimensions, by their ids. */
  readonly dimensions: readonly Named[];
  /** Whatever the edition has names for, states aside. */
  readonly named: readonly Named[];
  /** What was looked up lately. */
  readonly met: Map<string, Heading | null>;
}

const LABELS = new WeakMap<Edition, Labels>();

function labelsOf(edition: Edition): Labels {
  const known = LABELS.get(edition);
  if (known !== undefined) return known;
  const { languages } = edition;
  const fields = languages.flatMap((language) =>
    BASIC_FIELDS.map((field): [string, BasicField] => [fold(language.fields[field] ?? field), field]),
  );
  const own = languages.flatMap((language) => [
    ...Object.values(language.fields),
    ...Object.values(language.dimensions),
  ]);
  const made: Labels = {
    fields: new Map(fields),
    own: new Set(own),
    dimensions: edition.dimensions.map(({ id, label, aliases }) => ({ code: id, label, aliases })),
    named: [...edition.units, ...edition.indicators, ...edition.dimensions.flatMap(({ codes }) => codes)],
    met: new Map(),
  };
  LABELS.set(edition, made);
  return made;
}

/** A heading that lost letters to a code page without them, where only one heading has its shape. */
function lostHeading(edition: Edition, text: string): Heading | null {
  if (!hasLostLetters(text)) return null;
  const basic = restore(text, BY_WORD);
  const field = BASIC_FIELDS.find((one) => one === basic);
  const dimension = restore(text, namesOfAll(labelsOf(edition).dimensions));
  if (field !== undefined && dimension === null) return understood({ kind: field });
  return dimension === null || field !== undefined ? null : understood({ kind: "dimension", dimension });
}

/** A heading with letters of another alphabet that look the same: "Гoд" with a Latin o. */
function mixedHeading(edition: Edition, text: string): Heading | null {
  for (const spelt of inOneAlphabet(text)) {
    const field = BY_WORD.get(fold(spelt)) ?? labelsOf(edition).fields.get(fold(spelt));
    if (field !== undefined) return understood({ kind: field });
    const dimension = findDimension(edition, spelt);
    if (dimension !== null) return understood({ kind: "dimension", dimension });
  }
  return null;
}

const NAMES = new Set(
  "name|code|denumire|denumirea|наименование|название|код|назва|найменування|наименование|назив|naziv|ad|adı|kod|kodu|emri|kodi|όνομα|κωδικός|անվանում|სახელი|კოდი"
    .split("|")
    .map(fold),
);

/** "Показатель / Indicator": one name in two languages. On a line of its own or in brackets a remark may stand instead. */
function doubleHeading(edition: Edition, text: string): Heading | null {
  const [name = "", ...others] = text.split(/\s*[/\n(]\s*/).filter((part) => part !== "");
  const role = others.length === 0 ? null : (headingOf(edition, name)?.role ?? null);
  if (role === null) return null;
  const isSame = others.every((other) => {
    const beside = headingOf(edition, other.replace(/\)\s*$/, ""))?.role ?? null;
    if (beside !== null) return roleName(beside) === roleName(role);
    // "Indicator (grams)" says more than that: it is the unit of all figures.
    return isOfRows(role) && !text.includes("/") && (role.kind !== "indicator" || NAMES.has(fold(other)));
  });
  return isSame ? understood(role) : null;
}

/** Whether a text is a heading, or the name of anything that the edition asks for or is answered with. */
export function isKnownName(edition: Edition, text: string): boolean {
  return (
    headingOf(edition, text) !== null ||
    findState(edition, text) !== null ||
    findNamed(labelsOf(edition).named, text) !== null
  );
}

/** Whether a heading names what rows say, and no figures. */
export function isOfRows(role: Role): boolean {
  return role.kind !== "value" && role.kind !== "values";
}

/** The canonical name of a column: `value`, `sex`, `2019`, `2019 sex=F`. */
export function roleName(role: Role): string {
  if (role.kind === "dimension") return role.dimension;
  return role.kind === "values" ? fixedText(role.fixed) : role.kind;
}

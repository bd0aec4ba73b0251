import { fold } from "../../questionnaire/fold.ts";

const DIGITS = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\.?|\d{4}-\d{2}-\d{2})$/;
/** `4 мар`, `1-Apr`, `Jan-04`: what spreadsheets make of `4-3` and the like. */
const WITH_MONTH = /^(?:\d{1,2}[-. ](\p{L}{3,9})\.?|(\p{L}{3})[-. ]\d{2})$/u;

/**
 * How the months begin, folded, short and long, in English and the languages of the 13. From the CLDR data of ICU as
 * Node 24 ships them, frozen here so that a file is read alike everywhere.
 */
const MONTHS = new Set(
  (
    "jan feb mar apr may jun jul aug sep oct nov dec shk pri maj qer kor gus sht tet nen dhj yan fev iyn iyl avq sen okt " +
    "noy dek iyu ian mai iun iul noi avg oca sub nis haz tem agu eyl eki kas ara հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ հու " +
    "փետ մար մայ օգո яну фев мар апр маи юни юли авг сеп окт ное дек янв мая июн июл сен ноя јан мај јун јул феб нов дец " +
    "січ лют бер кві тра чер лип сер вер жов лис гру იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ ιαν φεβ μαρ απρ " +
    "μαι ιου αυγ σεπ οκτ νοε δεκ"
  )
    .split(" ")
    .map(fold),
);

/** Whether a text is a date that a spreadsheet made of an entry; `12 hap` and `3 persons` are numbers with their unit. */
export function isDate(text: string): boolean {
  if (DIGITS.test(text)) return true;
  const match = WITH_MONTH.exec(text);
  return match !== null && MONTHS.has(fold(match[1] ?? match[2] ?? "").slice(0, 3));
}

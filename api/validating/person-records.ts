import type { Edition } from "../../questionnaire/edition.ts";
import { fold } from "../../questionnaire/fold.ts";
import type { Place } from "../contract/report.ts";
import { personRecords } from "../findings/disclosure-wording.ts";
import { linePlace } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import type { Entry } from "../normalising/entry.ts";
import { partsOf, placeOf, type RawTable } from "../reading/table.ts";
import type { Records } from "../reading/tokenizer.ts";
import type { OpenedWorkbook } from "../reading/workbook.ts";

/** Headings that only tables of single persons have, in English and the languages of the 13. */
const OF_A_PERSON = words(
  "surname|last name|family name|first name|given name|forename|full name|name and surname|patronymic|maiden name|victim name|name of victim|" +
    "date of birth|birth date|birthdate|birthday|dob|passport|passport number|passport no|personal number|personal id|identity number|" +
    "national id|id card|case id|case reference|victim id|person id|" +
    "фамилия|фио|отчество|дата рождения|паспорт|номер дела|имя фамилия|прізвище|піб|по батькові|дата народження|номер справи|" +
    "презиме|фамилно име|дата на раждане|егн|номер на дело|датум на раѓање|матичен број|датум рођења|број предмета|" +
    "prezime|ime i prezime|datum rođenja|jmbg|broj predmeta|mbiemri|emri dhe mbiemri|datëlindja|numri personal|" +
    "prenume|numele și prenumele|data nașterii|cnp|număr dosar|soyad|soyadı|ad soyad|adı soyadı|doğum tarihi|doğum tarixi|tc kimlik no|dosya no|" +
    "επώνυμο|ονοματεπώνυμο|ημερομηνία γέννησης|αριθμός διαβατηρίου|ազգանուն|անուն ազգանուն|ծննդյան ամսաթիվ|გვარი|სახელი და გვარი|დაბადების თარიღი|პირადი ნომერი",
);

/** Headings that other tables have as well: two of them are needed. */
const PERHAPS_OF_A_PERSON = words(
  "name|имя|име|ім'я|ime|emri|nume|numele|ad|adı|όνομα|անուն|სახელი|" +
    "address|адрес|адреса|adresa|adresë|adres|ünvan|διεύθυνση|հասցե|მისამართი|" +
    "telephone|phone|телефон|telefon|telefoni|τηλέφωνο|հեռախոս|ტელეფონი|e mail|email",
);

/** Rows above the figures that may be one of headings. */
const SEARCHED = 40;

/**
 * True, with a blocker, where a row of headings is that of records of persons (S07): a surname, a date of birth, the number
 * of a case. Of a table that was understood only its own headings count, of any other its first rows. Sheets that nobody
 * reads would be kept with the file as well, so they are looked at too; a list of whom to ask may stand there.
 */
export function sayRecordHeadings(
  records: Records,
  table: RawTable | null,
  workbook: OpenedWorkbook | null,
  sink: Sink,
): boolean {
  const tables = table === null ? [] : partsOf(table);
  for (const part of tables) {
    const understood = new Set(part.columns.map(({ index }) => index));
    const headings = (records.cells[part.header] ?? []).filter((_, index) => !understood.has(index));
    const telling = tellingHeadings(headings, false);
    if (telling.length > 0) return sayHeadings(telling, placeOf(part, part.header, null), sink);
  }
  for (const [row, cells] of table === null ? records.cells.slice(0, SEARCHED).entries() : []) {
    const telling = tellingHeadings(cells, true);
    if (telling.length > 0) return sayHeadings(telling, linePlace(records.lineOf(row)), sink);
  }
  const sheets = workbook === null || "fault" in workbook ? [] : workbook.sheets;
  for (const { name, rows } of sheets.filter((sheet) => !tables.some((part) => part.sheet === sheet))) {
    for (const [row, cells] of rows.slice(0, SEARCHED).entries()) {
      const telling = tellingHeadings(cells, true);
      // Two that need each other are a list of contacts.
      if (telling.length === 1) return sayHeadings(telling, { ...linePlace(row + 1), sheet: name }, sink);
    }
  }
  return false;
}

function sayHeadings(headings: readonly string[], at: Place, sink: Sink): true {
  const named = headings.map((heading) => `"${quote(heading.trim())}"`).join(" and ");
  sink.say(personRecords, at, { why: `its headings are ${named}` });
  return true;
}

/** One heading that only records of persons have, or at least two that need each other; empty where there are neither. */
function tellingHeadings(cells: readonly string[], mustStandBeside: boolean): readonly string[] {
  const headings = cells.map((cell) => (cell.length > LONGEST ? "" : fold(cell)));
  // A form for one thing has its words below each other, a table has them side by side.
  if (mustStandBeside && headings.filter((heading) => heading !== "").length < 2) return [];
  const strong = cells[headings.findIndex((heading) => OF_A_PERSON.has(heading))];
  if (strong !== undefined) return [strong];
  const weak = cells.filter((_, index) => PERHAPS_OF_A_PERSON.has(headings[index] ?? ""));
  return weak.length < 2 ? [] : weak;
}

const LONGEST = 40;

/** True, with a blocker, where nearly all rows of fine breakdowns count one person: such a row is that person (S07). */
export function sayRecords(entries: readonly Entry[], table: RawTable, { settings }: Edition, sink: Sink): boolean {
  const { least, share, breakdowns } = settings.records;
  let first: Entry | null = null;
  let fine = 0;
  let ones = 0;
  for (const entry of entries) {
    const { series, observed } = entry;
    if (series.codes.length < breakdowns || series.unit.code !== "persons") continue;
    fine += 1;
    if (!("value" in observed) || observed.value !== 1) continue;
    ones += 1;
    first ??= entry;
  }
  if (first === null || ones <= least || ones < share * fine) return false;
  const why = `${ones} rows with ${breakdowns} breakdowns or more count one person each`;
  sink.say(personRecords, placeOf(table, first.record, first.column), { why });
  return true;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split("|").map(fold));
}

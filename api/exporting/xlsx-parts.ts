/** The parts of a spreadsheet file that are the same for every workbook, and cells written as SpreadsheetML. */

import { strToU8, zipSync } from "fflate";

import { escapeXml } from "./text-lines.ts";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The looks of a cell: places in the list of formats in `STYLES`. */
export const LOOKS = { plain: 0, heading: 1, wrapped: 2, title: 3, secondary: 4 } as const;

/** One sheet: its name and its XML. */
export interface Sheet {
  readonly name: string;
  readonly xml: string;
}

/** A cell: text is typed as text, whatever it looks like, so that none is ever run as a formula; null is empty. */
export function cellXml(
  column: number,
  row: number,
  value: string | number | null,
  look: number = LOOKS.plain,
): string {
  if (value === null || value === "") return "";
  const head = `<c r="${columnName(column)}${row}"${look === 0 ? "" : ` s="${look}"`}`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/** `A`, …, `Z`, `AA` for 1, …, 26, 27. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter;
}

/** What a cell may hold at most; a spreadsheet calls a file with more damaged. */
const LONGEST_TEXT = 32_767;

/**
 * Text for the XML of an Office file: without the control characters that XML 1.0 has no way to write, and with
 * `_x0041_` kept as it is, which spreadsheets would take for the letter A.
 */
export function xmlText(text: string): string {
  const written = Array.from(text)
    .filter((character) => isXmlCharacter(character.codePointAt(0) ?? 0))
    .join("")
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return escapeXml(written.slice(0, LONGEST_TEXT));
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** What a sheet has beside its rows: views and columns before them, filter and drawing, the height of row 1. */
interface SheetFrame {
  readonly before?: string;
  readonly filter?: string;
  readonly drawing?: string;
  /** In points; left out, as high as the program likes. */
  readonly firstHeight?: number;
}

/** A worksheet, printed on pages as wide as it is. */
export function sheetXml(
  rows: readonly string[],
  { before = "", filter = "", drawing = "", firstHeight }: SheetFrame = {},
): string {
  const first = firstHeight === undefined ? "" : ` ht="${firstHeight}" customHeight="1"`;
  const numbered = rows.map((cells, index) => `<row r="${index + 1}"${index === 0 ? first : ""}>${cells}</row>`);
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const page = '<pageSetup orientation="landscape" fitToHeight="0"/>';
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${fit}${before}` +
    `<sheetData>${numbered.join("")}</sheetData>${filter}${page}${drawing}</worksheet>`
  );
}

/** Widths of columns, in characters, from the first on. */
export function columnWidths(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}

const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="14"/><name val="Calibri"/></font><font><sz val="10"/><color rgb="FF5B6570"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FF868D96"/></bottom></border></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" borderId="1" applyFont="1" applyBorder="1"/>',
  '<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="2" applyFont="1"/><xf fontId="3" applyFont="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");

/** What the file says of itself. */
export interface About {
  readonly title: string;
  readonly description: string;
  /** ISO instant. */
  readonly at: string;
}

/**
 * Sheets and further parts as the bytes of an .xlsx file; the same input gives the same bytes.
 *
 * `parts` are XML by path, `/xl/charts/chart1.xml`, with the media type that the file declares for each.
 */
export function workbook(
  sheets: readonly Sheet[],
  parts: readonly { readonly path: string; readonly type: string; readonly xml: string }[],
  about: About,
): Uint8Array {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheetPaths = sheets.map((_, index) => `/xl/worksheets/sheet${index + 1}.xml`);
  const types = [
    ["/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`],
    ["/xl/styles.xml", `${spreadsheet}.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...sheetPaths.map((path) => [path, `${spreadsheet}.worksheet+xml`]),
    ...parts.filter(({ type }) => type !== "").map(({ path, type }) => [path, type]),
  ].map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const links = [
    ...sheetPaths.map((path): [string, string] => ["worksheet", path]),
    ["styles", "/xl/styles.xml"] as const,
  ];
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
    "_rels/.rels": relationships([
      [`${RELATIONSHIPS}/officeDocument`, "/xl/workbook.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "/docProps/core.xml"],
    ]),
    "docProps/core.xml": coreXml(about),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(links.map(([kind, path]) => [`${RELATIONSHIPS}/${kind}`, path])),
    "xl/styles.xml": STYLES,
  };
  for (const [index, { xml }] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  for (const { path, xml } of parts) files[path.slice(1)] = xml;
  const zipped = Object.entries(files).map(([path, xml]) => [
    path,
    strToU8(xml.startsWith("<?") ? xml : XML_HEAD + xml),
  ]);
  // Zip files hold no zone: a fixed day, since 1980 is the first they know.
  return zipSync(Object.fromEntries(zipped), { mtime: new Date(1980, 0, 1), level: 6 });
}

/** A part that says what the ids `rId1`, `rId2` … of another part stand for: type and path of each. */
export function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, path], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${path}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function coreXml({ title, description, at }: About): string {
  const instant = `${at.slice(0, 19)}Z`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:description>${xmlText(description)}</dc:description><dc:creator>Euxine</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created></cp:coreProperties>`
  );
}

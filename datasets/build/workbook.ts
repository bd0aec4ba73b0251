import JSZip from "jszip";

import { ConvertFailure } from "./failure.ts";

/** One row of a worksheet: its number as a spreadsheet shows it, and the text of its cells by column letter. */
export interface SheetRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The first worksheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/**
 * Reads the first worksheet of an XLSX file as text, cell by cell, with row numbers kept.
 *
 * It reads the XML itself: two of the publishers' workbooks name a wrong sheet dimension or a drawing that is not there,
 * and readers that trust those either cut the sheet off or refuse it. Numbers are kept as the file writes them.
 */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (path: string): Promise<string> => {
    const entry = zip.file(path);
    if (entry === null) throw new ConvertFailure(`The workbook has no part ${path}.`);
    return entry.async("string");
  };
  const name = /<sheet [^>]*?name="([^"]*)"/.exec(await part("xl/workbook.xml"))?.[1] ?? "";
  const strings = sharedStrings(await part("xl/sharedStrings.xml"));
  const xml = await part("xl/worksheets/sheet1.xml");
  const rows: SheetRow[] = [];
  for (const [, attributes = "", body = ""] of xml.matchAll(/<row\b([^>]*)>([\s\S]*?)<\/row>/g)) {
    rows.push({ row: Number(attribute(attributes, "r")), cells: readCells(body, strings) });
  }
  return { name: unescape(name), rows };
}

function readCells(body: string, strings: readonly string[]): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const [, attributes = "", content = ""] of body.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const column = attribute(attributes, "r").replace(/\d+$/, "");
    const raw = /<v[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? "";
    cells[column] = attribute(attributes, "t") === "s" && raw !== "" ? (strings[Number(raw)] ?? "") : unescape(raw);
  }
  return cells;
}

function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = ""]) =>
    [...item.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)].map(([, text = ""]) => unescape(text)).join(""),
  );
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
}

function unescape(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

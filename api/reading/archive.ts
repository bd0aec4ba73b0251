import { Inflate } from "fflate";

/** What a ZIP may hold before any reader of workbooks sees it. Source: the collection study, section 7. */
export const ARCHIVE_LIMITS = {
  entries: 200,
  /** Bytes of one part, and of all parts, after inflating. */
  entry: 20 * 1024 * 1024,
  total: 30 * 1024 * 1024,
  /** Bytes made of one byte; a part smaller than this many bytes cannot harm whatever its ratio. */
  ratio: 100,
  harmless: 1024 * 1024,
} as const;

/** Why an archive is not opened: it is broken, it grows too large, it can run programs, or it is no workbook known. */
export interface ArchiveFault {
  readonly kind: "corrupt" | "expands" | "active" | "unknown";
  /** Goes into a message: `xl/vbaProject.bin`. */
  readonly words: string;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Parts that can run code when a workbook is opened. */
const ACTIVE = /(^|\/)(vbaProject\.bin|activeX\/|embeddings\/|Basic\/|Scripts\/)/i;
const NESTED = /\.(zip|xlsx|xlsm|xlsb|ods|docx|gz|7z|rar)$/i;
/** Where a document type could stand in an XML part: before its first element. */
const PROLOGUE = 4096;

/**
 * Looks through a ZIP before anything else opens it: the table of contents is walked and every part is inflated and its
 * bytes counted, since what an archive says of its own sizes is the sender's word. Gives the names of its parts where it
 * may be opened.
 */
export function inspectArchive(bytes: Uint8Array): ReadonlySet<string> | ArchiveFault {
  const entries = entriesOf(bytes);
  if (!Array.isArray(entries)) return entries;
  let total = 0;
  const names = new Set<string>();
  for (const { name, method, packed } of entries) {
    if (name.startsWith("/") || name.includes("\\") || name.split("/").includes("..") || names.has(name)) {
      return { kind: "corrupt", words: `the part "${name}" has a name that no workbook gives` };
    }
    names.add(name);
    if (ACTIVE.test(name)) return { kind: "active", words: name };
    if (NESTED.test(name)) return { kind: "active", words: name };
    const inflated = inflatedStart(packed, method);
    if (inflated === null) return { kind: "corrupt", words: `the part "${name}" cannot be unpacked` };
    total += inflated.size;
    if (inflated.size > ARCHIVE_LIMITS.entry || total > ARCHIVE_LIMITS.total) return { kind: "expands", words: name };
    const most = Math.max(ARCHIVE_LIMITS.harmless, packed.length * ARCHIVE_LIMITS.ratio);
    if (inflated.size > most) return { kind: "expands", words: name };
    if (/<!DOCTYPE|<!ENTITY/i.test(inflated.start)) return { kind: "active", words: `${name} (a document type)` };
  }
  return names;
}

/** The parts that the table of contents lists, or what is wrong with it. */
function entriesOf(bytes: Uint8Array): Entry[] | ArchiveFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return { kind: "corrupt", words: "its table of contents is missing" };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > ARCHIVE_LIMITS.entries) return { kind: "expands", words: `${count} parts` };
  const broken: ArchiveFault = { kind: "corrupt", words: "its table of contents is broken" };
  const entries: Entry[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return broken;
    const size = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const nameLength = view.getUint16(at + 28, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return broken;
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + size > end || at + 46 + nameLength > end) return broken;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(from, from + size),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the end record stands; a comment of at most 65,535 bytes may follow it. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/** How many bytes a part inflates to, as far as the limit, and its first characters; null where it is broken. */
function inflatedStart(packed: Uint8Array, method: number): { readonly size: number; readonly start: string } | null {
  const latin = new TextDecoder("latin1");
  if (method === 0) return { size: packed.length, start: latin.decode(packed.subarray(0, PROLOGUE)) };
  if (method !== 8) return null;
  let size = 0;
  let start = "";
  const inflate = new Inflate((chunk) => {
    if (start.length < PROLOGUE) start += latin.decode(chunk.subarray(0, PROLOGUE));
    size += chunk.length;
  });
  const STEP = 16 * 1024;
  try {
    // In steps, so that a bomb is left alone when the limit is passed.
    for (let at = 0; at < packed.length && size <= ARCHIVE_LIMITS.entry; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return null;
  }
  return { size, start };
}

import { NO_COVERING_NOTE } from "../api/contract/covering-note.ts";
import type { Edition } from "../questionnaire/edition.ts";
import { type GeneratedFile, generateFile } from "./files.ts";
import type { Random } from "./random.ts";
import type { Return } from "./returns.ts";
import { ODD_CELLS } from "./spoiling.ts";

/** One operation as the server's own reference (OpenAPI) lists it, with a value that works for each parameter. */
export interface Offered {
  readonly method: string;
  /** `/cells/{cell}`, below `/api`. */
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly isRequired: boolean;
    readonly values: readonly string[];
  }[];
  /** Addresses that work, from `/api` on. */
  readonly examples: readonly string[];
}

/** A request as somebody might make it. */
export interface GeneratedRequest {
  /** `GET /series` */
  readonly kind: string;
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes, a form of file and note, or nothing. */
  readonly body: Uint8Array<ArrayBuffer> | FormData | null;
  /** Whether it comes from the machine itself. */
  readonly isLocal: boolean;
}

/** What takes a tenth of a second is asked less often, what takes one or changes all later answers seldom. */
const DEAR: readonly (readonly [RegExp, number])[] = [
  [/reviews|what-if|diff|\/uses|POST \/(contributions|releases)$/, 0.01],
  [/figures|release\.zip|\.xlsx|\.parquet|POST \/breaks/, 0.1],
];

const METHODS = ["HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "POST", "GET"];

const ODD_VALUES = [
  ...ODD_CELLS.filter((text) => text.length < 1000),
  ..."' OR 1=1 --|1;DROP TABLE cells|../../etc/passwd|%2e%2e|%00|{{7*7}}|<script>|${x}|$1|1e9|-1|0|99999|2018,2019|ROU,ROU|ROU,XXX,EL|*|_T|_U".split(
    "|",
  ),
  "A".repeat(3000),
];

/** Values by the name of a parameter, beside the example of the reference. */
export function valuesOf(name: string, edition: Edition): readonly string[] {
  const dimension = edition.dimensions.find(({ id }) => id === name);
  if (dimension !== undefined) return dimension.codes.map(({ code }) => code);
  if (/^(year|from|to|earlier|since)$/.test(name))
    return ["2009", "2010", "2017", "2018", "2019", "2020", "2022", "2031"];
  if (/^(states|state|focus)$/.test(name))
    return [...edition.states.map(({ iso3 }) => iso3), "EL", "Türkiye", "ROU,BGR,GRC"];
  switch (name) {
    case "indicator":
      return edition.indicators.map(({ code }) => code);
    case "by":
      return edition.dimensions.map(({ id }) => id);
    case "unit":
      return edition.indicators.flatMap(({ units }) => units);
    case "release":
    case "a":
    case "b":
      return ["r1", "r2", "draft"];
    case "id":
      return ["r1", "ROU-2018-2020-v1", "GRC-2018-2020-v1", "b1"];
    case "as":
      return ["coordinator", "contact:ROU", "contact:XXX"];
    default:
      return [];
  }
}

/** Makes a request out of what the reference offers. */
export function generateRequest(
  offered: readonly Offered[],
  returns: readonly Return[],
  random: Random,
): GeneratedRequest {
  let operation = random.one(offered);
  if (!random.isLucky(shareOf(operation))) operation = random.one(offered.filter((each) => shareOf(each) === 1));
  const method = random.isLucky(0.03) ? random.one(METHODS) : operation.method;
  const file = method === "GET" || method === "HEAD" ? null : smallFile(returns, random);
  return {
    kind: `${operation.method} ${operation.path}`,
    method,
    address: spoiltAddress(addressOf(operation, random), random),
    headers: headersOf(random),
    body: file === null ? null : bodyOf(file, random),
    isLocal: random.isLucky(0.7),
  };
}

/** How many of the requests that fall on an operation are made. */
function shareOf({ method, path }: Offered): number {
  return DEAR.find(([dear]) => dear.test(`${method} ${path}`))?.[1] ?? 1;
}

function addressOf({ path, parameters, examples }: Offered, random: Random): string {
  if (examples.length > 0 && random.isLucky(0.15)) return random.one(examples);
  const value = (values: readonly string[]): string =>
    values.length > 0 && random.isLucky(0.85) ? random.one(values) : random.one(ODD_VALUES);
  const inPath = new Map(parameters.map(({ name, values }) => [`{${name}}`, values]));
  const filled = path.replaceAll(/\{\w+\}/g, (name) => escaped(value(inPath.get(name) ?? [])));
  const asked = parameters
    .filter(({ name, isRequired }) => !path.includes(`{${name}}`) && random.isLucky(isRequired ? 0.95 : 0.2))
    .map(({ name, values }) => `${name}=${escaped(value(values))}`);
  if (random.isLucky(0.03)) asked.push(`${escaped(random.one(ODD_VALUES))}=1`);
  if (random.isLucky(0.03) && asked[0] !== undefined) asked.push(asked[0]);
  return `/api${filled}${asked.length > 0 ? "?" : ""}${asked.join("&")}`;
}

function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** An address with a few characters changed; what no address can hold is escaped. */
function spoiltAddress(address: string, random: Random): string {
  if (!random.isLucky(0.1)) return address;
  const at = 4 + random.below(address.length - 3);
  const put = random.one([
    "/",
    "//",
    "..",
    "%",
    "%2f",
    "%00",
    "%ff",
    "&",
    "=",
    "?",
    "#",
    ";",
    "+",
    "%F0%9F%92%A9",
    "[]",
    "",
  ]);
  return address.slice(0, at) + put + address.slice(at + random.below(3));
}

function headersOf(random: Random): Readonly<Record<string, string>> {
  const headers: Record<string, string> = { host: "127.0.0.1:8787" };
  const add = (name: string, values: readonly string[]): void => {
    if (random.isLucky(0.05)) headers[name] = random.one(values);
  };
  add("accept", ["*/*", "text/html", "application/json;q=0", "x", ";;"]);
  add("accept-language", ["ru", "xx-invalid-locale-", "*"]);
  add("if-none-match", ["*", '"x"', 'W/"x"', "x"]);
  add("range", ["bytes=0-10", "bytes=-", "lines=1"]);
  add("cookie", ["identity=contact:ROU", "identity=%", "=", "a=b; a=c"]);
  add("origin", ["http://127.0.0.1:8787", "https://elsewhere.example", "null"]);
  add("content-type", ["application/json", "multipart/form-data", "multipart/form-data; boundary=", "text/csv", "x"]);
  add("content-encoding", ["gzip", "identity", "br"]);
  add("host", ["elsewhere.example", "127.0.0.1:8787"]);
  return headers;
}

/** A file of a few kilobytes: long ones are what the other trial is about. */
function smallFile(returns: readonly Return[], random: Random): GeneratedFile {
  const file = generateFile(returns, random);
  return { ...file, bytes: file.bytes.subarray(0, 6000) };
}

function bodyOf({ bytes, note }: GeneratedFile, random: Random): Uint8Array<ArrayBuffer> | FormData {
  const copy = Uint8Array.from(bytes);
  if (random.isLucky(0.6)) return copy;
  const form = new FormData();
  if (random.isLucky(0.95)) form.set("file", new Blob([copy]));
  const json = JSON.stringify(random.isLucky(0.3) ? { ...NO_COVERING_NOTE, encoding: random.one(ODD_VALUES) } : note);
  const at = random.below(json.length);
  if (random.isLucky(0.95))
    form.set("note", random.isLucky(0.5) ? json : json.slice(0, at) + random.one(ODD_CELLS) + json.slice(at + 1));
  return form;
}

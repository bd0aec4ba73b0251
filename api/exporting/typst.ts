/** PDF by Typst: a source text and the files it names in, a tagged PDF with our own fonts in it out. */

import { readFileSync } from "node:fs";

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

import { FONT_FACES } from "./fonts.ts";

/** What a PDF is made of. */
export interface TypstDocument {
  /** Typst markup. Words of readers belong into `inputs`, where they cannot be taken for markup. */
  readonly source: string;
  /** Read in the markup as `sys.inputs.name`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Files that the markup names, by their names: pictures, mostly. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Instant that the PDF gives as that of its making, ISO 8601. */
  readonly at: string;
}

/** A folder that is not there: markup can read nothing but the files it is given. */
const NOWHERE = "/euxine-typst";

/** Results that have not been used for so many documents are forgotten, else the memory of the process would grow. */
const LONGEST_UNUSED = 30;

let opened: NodeCompiler | null = null;

/** Opened with the first PDF: reading the fonts takes a sixth of a second. It looks for no fonts of the machine. */
function compiler(): NodeCompiler {
  opened ??= NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: FONT_FACES.map((face) => readFileSync(face.file)) }],
  });
  return opened;
}

/**
 * Sets a document as PDF/UA-1: tagged, with title and language, every picture with its text, every font in the file.
 *
 * Equal documents give equal bytes. Throws where the markup is wrong, where the document lacks what the standard asks
 * (a title, a picture's text) and where a letter is in none of our fonts.
 */
export function typstPdf({ source, inputs, files, at }: TypstDocument): Uint8Array {
  const typst = compiler();
  const paths = Object.entries(files).map(([name, content]) => {
    const path = `${NOWHERE}/${name}`;
    typst.mapShadow(path, Buffer.from(content));
    return path;
  });
  try {
    const compiled = typst.compile({ mainFileContent: source, inputs: { ...inputs } });
    const document = compiled.result;
    if (document === null) {
      throw new Error(`Typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics ?? "no document")}`);
    }
    return typst.pdf(document, { pdfStandard: "ua-1", creationTimestamp: Math.floor(Date.parse(at) / 1000) });
  } finally {
    for (const path of paths) typst.unmapShadow(path);
    typst.evictCache(LONGEST_UNUSED);
  }
}

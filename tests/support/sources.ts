import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";

import { parseSync } from "oxc-parser";

/** A hand-written source file of the product and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  /** Relative imports, as paths from the root; type imports, re-exports and dynamic imports included. */
  readonly relative: readonly string[];
  /** Imported packages. */
  readonly packages: readonly string[];
}

/** All TypeScript and CSS of the product that git knows or would take up; tests and configuration are left out. */
export function sourceFiles(): readonly SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
  return listed
    .split("\n")
    .filter(
      (path) =>
        /^(api|web|questionnaire|datasets|bench|scripts|trials)\/.*\.(ts|tsx|css)$/.test(path) && existsSync(path),
    )
    .map(readSource);
}

/** The files of the product that a file imports. */
export function imports(file: SourceFile): readonly string[] {
  return file.relative.filter((path) => /\.(ts|tsx)$/.test(path));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  const specifiers = path.endsWith(".css") ? [] : specifiersOf(path, text);
  const isRelative = (specifier: string): boolean => specifier.startsWith(".");
  return {
    path,
    lines: text.split("\n").length - 1,
    relative: specifiers.filter(isRelative).map((specifier) => posix.join(posix.dirname(path), specifier)),
    packages: specifiers.filter((specifier) => !isRelative(specifier)),
  };
}

function specifiersOf(path: string, text: string): readonly string[] {
  const { module } = parseSync(path, text);
  const named = module.staticImports.map((entry) => entry.moduleRequest.value);
  for (const entry of module.staticExports) {
    for (const exported of entry.entries) if (exported.moduleRequest !== null) named.push(exported.moduleRequest.value);
  }
  for (const entry of module.dynamicImports) {
    const source = text.slice(entry.moduleRequest.start, entry.moduleRequest.end);
    if (/^["'].*["']$/.test(source)) named.push(source.slice(1, -1));
  }
  return [...new Set(named)];
}

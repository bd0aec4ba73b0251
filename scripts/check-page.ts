import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";

import { editionsText } from "../web/check/editions.ts";

const root = join(import.meta.dirname, "..");
const compiled = join(root, "questionnaire/compiled");

/**
 * Adds `check.html` to the build of the dashboard: one file that holds the check, the questionnaire, styles and fonts, and
 * works from disk. The server gives it as a download only, since its pages may hold no scripts of their own.
 */
export function checkPage(): Plugin {
  return {
    name: "check-page",
    apply: "build",
    async generateBundle() {
      const { script, style } = await bundled();
      this.emitFile({ type: "asset", fileName: "check.html", source: page(script, style, editionsText(editions())) });
    },
  };
}

function editions() {
  const names = readdirSync(compiled).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => JSON.parse(readFileSync(join(compiled, name), "utf8")));
}

async function bundled(): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({
    configFile: false,
    root: join(root, "web"),
    publicDir: false,
    logLevel: "warn",
    plugins: [react()],
    build: {
      write: false,
      target: "es2022",
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      cssCodeSplit: false,
      rolldownOptions: { input: join(root, "web/check/main.tsx"), output: { format: "iife", codeSplitting: false } },
    },
  });
  const parts = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
  const script = parts.flatMap((part) => (part.type === "chunk" ? [part.code] : [])).join("\n");
  const style = parts.flatMap((part) => (part.fileName.endsWith(".css") && part.type === "asset" ? [part.source] : []));
  return { script, style: style.join("\n") };
}

function page(script: string, style: string, questionnaire: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; form-action 'none'; base-uri 'none'" />
    <title>Euxine: check a file</title>
    <style>@layer base, components;</style>
    <style>${style.replaceAll("</style", "<\\/style")}</style>
  </head>
  <body>
    <div id="root"></div>
    <script type="application/json" id="editions">${questionnaire}</script>
    <script>${script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")}</script>
  </body>
</html>
`;
}

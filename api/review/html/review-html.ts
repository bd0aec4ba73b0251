import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { releaseLine } from "../../../web/charts/caption.ts";
import type { Review } from "../../contract/review.ts";
import { markup, trusted, type Markup } from "./markup.ts";
import { contentsHtml, sectionHtml } from "./sections-html.ts";
import { PRINT, STYLE } from "./style.ts";

const require = createRequire(import.meta.url);

/** The letters of English text; the names of the states need no others. */
const FACES = [
  { family: "Noto Sans", file: "@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2" },
  {
    family: "Source Serif 4",
    file: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  },
] as const;

/**
 * The Review as one HTML file that needs nothing else: style, fonts and drawings are inside, there is no script and no
 * address of another place. It prints on A4 with the provenance and page numbers on every page.
 */
export function reviewHtml(review: Review): string {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${review.title}, ${review.subtitle}</title>
<meta name="description" content="${review.provenance}">
<style>${trusted(fontFaces())}${trusted(STYLE)}${trusted(printStyle(review))}</style>
</head>
<body>
<a class="skip" href="#text">Go to the text</a>
${titleHtml(review)}
<div class="body">
${contentsHtml(review)}
<main id="text">
${review.sections.map((section) => sectionHtml(section, 2))}
</main>
</div>
<footer class="end"><p>${review.provenance}</p><p>${releaseLine(review.release.id, review.release.frozenAt)}.</p></footer>
</body>
</html>
`.html;
}

function titleHtml(review: Review): Markup {
  return markup`
<header class="title">
<p class="organization">Organization of the Black Sea Economic Cooperation<br>Working Group on Cooperation in Combating Crime</p>
<h1>${review.title}</h1>
<p class="period">${review.subtitle}</p>
<p class="status">${review.status}</p>
<p class="provenance">${review.provenance}</p>
<p class="release">${releaseLine(review.release.id, review.release.frozenAt)}</p>
</header>`;
}

function printStyle(review: Review): string {
  const quoted = (text: string) => `"${text.replace(/["\\\n<]/g, " ")}"`;
  return PRINT.replaceAll("PROVENANCE", quoted(review.provenance)).replaceAll(
    "RUNNING",
    quoted(`${review.title}, ${review.subtitle}`),
  );
}

function fontFaces(): string {
  return FACES.map(({ family, file }) => {
    const bytes = readFileSync(require.resolve(file)).toString("base64");
    return `@font-face{font-family:"${family}";font-weight:100 900;font-display:swap;src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
  }).join("\n");
}

import { html, raw } from "hono/html";

import { snippets } from "../contract/snippets.ts";
import { docsStyle } from "./docs-style.ts";
import { addressSection, anchorOf, dimensionsIn } from "./docs-address.ts";
import type { DocumentedRoute, Reference } from "./openapi.ts";
import { parameterText } from "./parameters.ts";

/** The parts of the reference, by the first word of the addresses in them; what no part names comes last. */
const PARTS = [
  {
    title: "Figures",
    words:
      "series region comparison composition coverage decomposition tendency jumps queries breaks totals flows mirror cells sources",
  },
  { title: "Files and pictures", words: "download figures reviews" },
  { title: "Releases", words: "releases what-if" },
  { title: "Contributions", words: "check contributions template" },
  { title: "What is asked", words: "questionnaire states rounds" },
] as const;

const OTHER = "The server";

/** The reference as one page of plain HTML. It loads nothing and runs nothing; `origin` is where it was asked for. */
export function docsPage(reference: Reference, origin: string) {
  const { routes, edition, version } = reference;
  const dimensions = dimensionsIn(routes, edition);
  const parts = partsOf(routes);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Reference of the API · Euxine</title>
        <style>
          ${raw(docsStyle())}
        </style>
      </head>
      <body>
        <header class="top">
          <a class="name" href="/">Euxine</a>
          <nav aria-label="Elsewhere"><a href="/data">Data</a> <a href="/api/openapi.json">OpenAPI 3.1</a></nav>
        </header>
        <main>
          <div class="head">
            <p class="kicker">Version ${version}</p>
            <h1>Reference of the API</h1>
            <p class="narrow"><a href="#addresses">All addresses</a></p>
            <p>
              Every page of the dashboard reads from these addresses, and so may you. They begin with
              <code>/api</code> and answer with JSON unless they name a format. No key is needed to read what is
              released.
            </p>
          </div>
          <div class="columns">
            <nav class="places" id="addresses" aria-label="Addresses">
              ${parts.map(
                ({ title, routes: own }) =>
                  html`<a href="#${anchorOf(title)}"><strong>${title}</strong></a>
                    <ul>
                      ${own.map((route) => html`<li><a href="#${anchorOf(route)}">${named(route)}</a></li>`)}
                    </ul>`,
              )}
            </nav>
            <div class="parts">
              ${habits()} ${fetching(origin)}
              ${parts.map(
                ({ title, routes: own }) =>
                  html`<section class="part" aria-labelledby="${anchorOf(title)}">
                    <h2 id="${anchorOf(title)}">${title}</h2>
                    ${own.map((route) => addressSection(route, reference, dimensions))}
                  </section>`,
              )}
              ${dimensionPart(dimensions, reference)}
            </div>
          </div>
        </main>
      </body>
    </html>`;
}

function partsOf(routes: readonly DocumentedRoute[]) {
  const wordOf = ({ path }: DocumentedRoute): string => path.split("/")[1] ?? "";
  const parts = PARTS.map(({ title, words }) => ({
    title,
    routes: words.split(" ").flatMap((word) => routes.filter((route) => wordOf(route) === word)),
  }));
  const placed = new Set(parts.flatMap((part) => part.routes));
  return [...parts, { title: OTHER, routes: routes.filter((route) => !placed.has(route)) }];
}

/** Reading is the rule, so only other methods are named. */
function named({ method, path }: DocumentedRoute): string {
  return method === "GET" ? path : `${method} ${path}`;
}

function habits() {
  return html`<section class="part" aria-labelledby="habits">
    <h2 id="habits">What holds everywhere</h2>
    <dl>
      <div>
        <dt>Numbers</dt>
        <dd>
          A missing number is a reason, never 0: <code>status</code> says which. A range has <code>low</code> and
          <code>high</code> and no <code>value</code>.
        </dd>
      </div>
      <div>
        <dt>Releases</dt>
        <dd>
          Without <code>release=</code> the latest is read. A named release gives the same answer for ever, and may be
          kept as long as you like; the latest has an <code>ETag</code>.
        </dd>
      </div>
      <div>
        <dt>States</dt>
        <dd>ISO alpha-3, separated by commas; alpha-2, <code>EL</code> and names are understood.</dd>
      </div>
      <div>
        <dt>Failures</dt>
        <dd>
          <code>application/problem+json</code>: <code>detail</code> says what was wrong and what to do. A parameter
          that an address does not know is refused, since a misspelt filter would give other figures.
        </dd>
      </div>
      <div>
        <dt>Sources</dt>
        <dd>Figures compiled from publications say so in every answer; <a href="/api/sources">their licences</a>.</dd>
      </div>
    </dl>
  </section>`;
}

function fetching(origin: string) {
  const address = `${origin}/api/download/series.csv?indicator=THB.VIC.DET&from=2018&to=2020`;
  return html`<section class="part" aria-labelledby="fetching">
    <h2 id="fetching">Fetching figures from elsewhere</h2>
    ${snippets(address, "thb-vic-det").map(
      ({ label, about, text }) =>
        html`<div class="address">
          <h3>${label}</h3>
          <p class="says">${about}</p>
          <pre tabindex="0"><code>${text}</code></pre>
        </div>`,
    )}
  </section>`;
}

function dimensionPart(dimensions: readonly string[], { edition }: Reference) {
  return html`<section class="part" aria-labelledby="dimensions">
    <h2 id="dimensions">Dimensions</h2>
    <p>
      Each is a parameter that fixes one code, and a word for <code>by=</code>. Left out, it means the total.
      <a href="/api/questionnaire">The questionnaire</a> lists all codes.
    </p>
    <dl>
      ${dimensions.map(
        (name) =>
          html`<div>
            <dt><code>${name}</code></dt>
            <dd>
              ${edition.dimensions.find(({ id }) => id === name)?.label ?? name}, such as
              <code>${name}=${parameterText(name, edition).example}</code>
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

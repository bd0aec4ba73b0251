import { html, raw } from "hono/html";

import type { Edition } from "../../questionnaire/edition.ts";
import type { DocumentedRoute } from "./openapi.ts";
import { parameterText } from "./parameters.ts";

const STYLE = `
body { font: 16px/1.5 "Noto Sans", system-ui, sans-serif; color: #1b2129; background: #fbfaf7; margin: 0 auto; padding: 24px; max-width: 960px }
h1, h2 { font-family: "Source Serif 4", Georgia, serif; font-weight: 600 } h2 { border-top: 1px solid #dcd9d2; padding-top: 16px; margin-top: 32px; font-size: 1.2rem }
code { font-size: .9em; overflow-wrap: anywhere } a { color: #0b4f6c } table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: start; vertical-align: top; padding: 4px 12px 4px 0; border-bottom: 1px solid #dcd9d2 } .method { color: #5b6570 }
@media (prefers-color-scheme: dark) { body { color: #e8e6e1; background: #12171d } a { color: #7fb8d4 } .method { color: #a3adb8 } h2, th, td { border-color: #39424d } }
`;

/** The reference as one page of plain HTML: it loads nothing, so it works wherever the server is reached. */
export function docsPage(routes: readonly DocumentedRoute[], edition: Edition, version: string) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Euxine: reference of the API</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <h1>Reference of the API</h1>
        <p>
          Version ${version}. All addresses begin with <code>/api</code> and answer with JSON unless they name a format;
          failures are <code>application/problem+json</code> and say what to do. Unknown parameters are refused. The
          same for machines: <a href="/api/openapi.json">openapi.json</a>.
        </p>
        ${routes.map((route) => section(route, edition))}
      </body>
    </html>`;
}

function section(route: DocumentedRoute, edition: Edition) {
  const { operation } = route;
  const names = [...route.pathParameters, ...route.queryParameters];
  return html`<h2><span class="method">${route.method}</span> <code>/api${route.path}</code></h2>
    <p>${operation.summary}.</p>
    ${names.length === 0 ? "" : parameterTable(names, operation.required ?? [], edition)}
    <ul>
      ${Object.entries(operation.answers).map(([status, { says }]) => html`<li>${status}: ${says}</li>`)}
    </ul>
    ${operation.examples.map(
      (path) =>
        html`<p>
          <a href="/api${path}"><code>/api${path}</code></a>
        </p>`,
    )}`;
}

function parameterTable(names: readonly string[], required: readonly string[], edition: Edition) {
  const row = (name: string) => {
    const { description, example, values } = parameterText(name, edition);
    return html`<tr>
      <td><code>${name}</code></td>
      <td>${required.includes(name) ? "must be given" : ""}</td>
      <td>${description}${values === undefined ? "" : ` One of ${values.join(", ")}.`}</td>
      <td><code>${example}</code></td>
    </tr>`;
  };
  return html`<table>
    <thead>
      <tr>
        <th>Parameter</th>
        <th></th>
        <th>Meaning</th>
        <th>Example</th>
      </tr>
    </thead>
    <tbody>
      ${names.map(row)}
    </tbody>
  </table>`;
}

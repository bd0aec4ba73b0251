import { html } from "hono/html";

import type { Edition } from "../../questionnaire/edition.ts";
import { firstExample } from "./answered-examples.ts";
import type { DocumentedRoute, Reference } from "./openapi.ts";
import { parameterText } from "./parameters.ts";

/** The name by which a part or an address of the reference is linked to. */
export function anchorOf(of: string | DocumentedRoute): string {
  const text = typeof of === "string" ? of : `${of.method}${of.path}`;
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

/** The parameters of all routes that are dimensions of the questionnaire: they mean the same everywhere. */
export function dimensionsIn(routes: readonly DocumentedRoute[], edition: Edition): readonly string[] {
  const names = new Set(routes.flatMap(({ queryParameters }) => queryParameters));
  return edition.dimensions.map(({ id }) => id).filter((id) => names.has(id));
}

/** One address: what it gives, its parameters, what it answers, addresses to try and what one of them returned. */
export function addressSection(route: DocumentedRoute, reference: Reference, dimensions: readonly string[]) {
  const { operation } = route;
  const split = route.queryParameters.filter((name) => dimensions.includes(name));
  const names = [...route.pathParameters, ...route.queryParameters.filter((name) => !split.includes(name))];
  const required = [...route.pathParameters, ...(operation.required ?? [])];
  const printed = reference.answered.get(firstExample(operation) ?? "");
  return html`<section class="address" id="${anchorOf(route)}">
    <h3><span class="method">${route.method}</span> <code>/api${route.path}</code></h3>
    <p>${operation.summary}.</p>
    ${
      names.length === 0 && split.length === 0
        ? ""
        : html`<details>
            <summary>Parameters: ${names.join(", ")}${split.length === 0 ? "" : ", and dimensions"}</summary>
            <dl>
              ${names.map((name) => parameter(name, required.includes(name), reference.edition))}
              ${
                split.length === 0
                  ? ""
                  : html`<div>
                      <dt><a href="#dimensions">Dimensions</a></dt>
                      <dd>Any of ${split.length}, such as <code>sex=F</code>: only this code.</dd>
                    </div>`
              }
            </dl>
          </details>`
    }
    <p class="says">
      ${Object.entries(operation.answers)
        .map(([status, { says, media }]) => `${status}: ${says}${media === undefined ? "" : ` ${media.join(", ")}`}`)
        .join(" · ")}
    </p>
    ${
      operation.examples.length === 0
        ? ""
        : html`<ul class="tries">
            ${operation.examples.map(
              (path) =>
                html`<li>
                  <a href="/api${path}"><code>/api${path}</code></a>
                </li>`,
            )}
          </ul>`
    }
    ${
      printed === undefined
        ? ""
        : html`<details>
            <summary>What the first answers</summary>
            <pre tabindex="0"><code>${JSON.stringify(printed, null, 2)}</code></pre>
          </details>`
    }
  </section>`;
}

function parameter(name: string, required: boolean, edition: Edition) {
  const { description, example, values } = parameterText(name, edition);
  return html`<div>
    <dt><code>${name}</code> ${required ? html`<span class="must">must be given</span>` : ""}</dt>
    <dd>
      ${description}${values === undefined ? "" : ` One of ${values.join(", ")}.`}
      <span class="must">Such as <code>${example}</code></span>
    </dd>
  </div>`;
}

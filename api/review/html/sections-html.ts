import type { Block, QuoteBlock, Review, Section } from "../../contract/review.ts";
import type { Statement } from "../../contract/review.ts";
import { figureHtml } from "./figure-html.ts";
import { NATIONAL_ANNEX } from "../national.ts";
import { markup, trusted, type Markup } from "./markup.ts";
import { tableHtml } from "./table-html.ts";

/** A section with its number as part of the heading; chapters begin at level 2. */
export function sectionHtml(section: Section, level: 2 | 3): Markup {
  const heading = markup`<span class="number">${headingNumber(section)}</span> ${section.title}`;
  const title = level === 2 ? markup`<h2>${heading}</h2>` : markup`<h3>${heading}</h3>`;
  return markup`
<section id="${section.id}" class="level${level}">
${title}
${section.blocks.map(blockHtml)}
${section.sections.map((inner) => sectionHtml(inner, 3))}
</section>`;
}

/** Table of contents: chapters, their sections, annexes, each a link. */
export function contentsHtml(review: Review): Markup {
  const entry = (section: Section): Markup =>
    markup`<li><a href="#${section.id}"><span class="number">${headingNumber(section)}</span> ${section.title}</a>${section.sections.length === 0 ? null : markup`<ol>${section.sections.map(entry)}</ol>`}</li>\n`;
  return markup`<nav class="contents" aria-label="Contents"><h2>Contents</h2><ol>${review.sections.map(entry)}</ol></nav>`;
}

function headingNumber(section: Section): string {
  return /^[A-J]$/.test(section.number) ? `Annex ${section.number}` : section.number;
}

function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case "paragraph":
      return markup`<p class="numbered" id="paragraph-${block.paragraph}">${paragraphNumber(block.paragraph)}${block.text}</p>\n`;
    case "statement":
      return statementHtml(block.statement, block.paragraph);
    case "quote":
      return quoteHtml(block);
    case "note":
      return markup`<p class="note">${block.text}</p>\n`;
    case "list":
      return markup`<ul>${block.items.map((item) => markup`<li>${item}</li>`)}</ul>\n`;
    case "places":
      return markup`<ul class="places">${block.items.map(({ id, text }) => markup`<li><a href="#${id}">${text}</a></li>`)}</ul>\n`;
    case "figure":
      return figureHtml(block.figure);
    case "table":
      return tableHtml(block.table);
    default:
      return trusted("");
  }
}

/** A state's own words, with the way to the list of what is kept of them. */
function quoteHtml({ paragraph, text, language, attribution, contribution }: QuoteBlock): Markup {
  const words = language === "" ? markup`<p>${text}</p>` : markup`<p lang="${language}">${text}</p>`;
  return markup`<figure class="quote" id="paragraph-${paragraph}" data-contribution="${contribution}">${paragraphNumber(paragraph)}<blockquote>${words}</blockquote><figcaption>${attribution}. <a href="#${NATIONAL_ANNEX}">Where it is kept</a></figcaption></figure>\n`;
}

/** A generated sentence; its rule, its cells and the exact values of its numbers stay with it in the page. */
function statementHtml(statement: Statement, paragraph: number): Markup {
  const parts = statement.parts.map((part) => {
    if (part.kind === "text") return markup`${part.text}`;
    const value = statement.proof.numbers[part.name];
    if (value === undefined || value.low !== value.high) return markup`<span class="figure">${part.text}</span>`;
    return markup`<data value="${value.low}">${part.text}</data>`;
  });
  const { rule, version, inputs } = statement.proof;
  return markup`<p class="numbered" id="paragraph-${paragraph}" data-rule="${rule}/${version}" data-cells="${inputs.join(" ")}">${paragraphNumber(paragraph)}${parts}</p>\n`;
}

function paragraphNumber(number: number): Markup {
  return markup`<a class="paragraph" href="#paragraph-${number}">${number}.</a> `;
}

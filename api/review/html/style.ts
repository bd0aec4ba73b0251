/** The look of the Review in HTML: colours and type of the product, light, on screen and on paper. */

export const STYLE = `
:root { --paper: #fbfaf7; --ink: #1b2129; --secondary: #5b6570; --rule: #dcd9d2; --sea: #0b4f6c; --serif: "Source Serif 4", Georgia, serif; }
* { box-sizing: border-box; }
html { font: 100%/1.55 "Noto Sans", system-ui, sans-serif; color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; }
body { margin: 0; }
h1, h2, h3, .headline { font-family: var(--serif); line-height: 1.2; text-wrap: balance; }
a { color: var(--sea); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--sea); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -999px; }
.skip:focus { inset-inline-start: 1rem; inset-block-start: 1rem; background: var(--paper); padding: 0.5rem; }
.title { max-inline-size: 1120px; margin-inline: auto; padding: 4rem 1.25rem 3rem; border-block-end: 1px solid var(--rule); }
.title p { margin-block: 0; color: var(--secondary); max-inline-size: 44rem; }
.title .organization { color: var(--sea); font-weight: 600; letter-spacing: 0.01em; }
.title h1 { font-size: clamp(2rem, 5vw, 3.1rem); font-weight: 600; margin-block: 1.5rem 0.25rem; max-inline-size: 24ch; }
.title .period { font: 400 clamp(1.5rem, 3.5vw, 2.1rem)/1.2 var(--serif); color: var(--ink); margin-block-end: 2rem; }
.title .status, .title .provenance { margin-block-end: 0.5rem; }
.title .provenance { color: var(--ink); }
.body { max-inline-size: 1120px; margin-inline: auto; padding: 2rem 1.25rem; display: grid; grid-template-columns: minmax(0, 17rem) minmax(0, 45rem); gap: 3.5rem; }
.contents { position: sticky; inset-block-start: 1.5rem; align-self: start; max-block-size: calc(100vh - 3rem); overflow-y: auto; font-size: 0.85rem; line-height: 1.4; }
.contents h2 { font-size: 1rem; margin-block: 0 0.75rem; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents ol ol { padding-inline-start: 1.1rem; margin-block: 0.25rem 0.75rem; font-size: 0.95em; }
.contents li { margin-block-end: 0.3rem; }
.contents a { color: var(--ink); text-decoration: none; display: flex; gap: 0.5em; }
.contents a:hover { text-decoration: underline; color: var(--sea); }
.contents > ol > li > a { font-weight: 600; }
.contents .number { color: var(--secondary); flex: none; min-inline-size: 1.1em; }
h2 { font-size: 1.9rem; font-weight: 600; margin-block: 0 1.25rem; }
h3 { font-size: 1.3rem; font-weight: 600; margin-block: 3rem 0.9rem; }
h2 .number, h3 .number { color: var(--secondary); font-weight: 400; margin-inline-end: 0.25em; }
.level2 { padding-block: 2.5rem 3.5rem; border-block-start: 1px solid var(--rule); scroll-margin-block-start: 1rem; }
.level2:first-child { border: 0; padding-block-start: 0; }
.level3:first-of-type h3 { margin-block-start: 1rem; }
.numbered { margin-block: 0 0.9rem; max-inline-size: 41rem; padding-inline-start: 2.4rem; position: relative; }
.paragraph { position: absolute; inset-inline-start: 0; color: var(--secondary); text-decoration: none; font-size: 0.85rem; line-height: 1.83; }
.paragraph:hover { text-decoration: underline; }
main ul { max-inline-size: 38rem; padding-inline-start: 3.6rem; }
main .places { list-style: none; padding-inline-start: 2.4rem; max-inline-size: 41rem; font-size: 0.9rem; }
.places li { margin-block-end: 0.35rem; }
.note { color: var(--secondary); font-size: 0.9rem; max-inline-size: 41rem; padding-inline-start: 2.4rem; }
.quote { position: relative; margin: 0 0 1.2rem; padding: 0 0 0 2.4rem; border: 0; max-inline-size: 41rem; }
.quote blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--sea); }
.quote blockquote p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.quote figcaption { padding: 0.3rem 0 0 1.2rem; color: var(--secondary); font-size: 0.8rem; }
figure:not(.quote) { margin: 2rem 0 2.5rem; padding-block-start: 0.9rem; border-block-start: 2px solid var(--ink); break-inside: avoid; }
figure svg { display: block; max-inline-size: 100%; block-size: auto; margin-block: 0.5rem; }
figure svg.narrow { display: none; }
.headline { font-size: 1.15rem; font-weight: 600; margin: 0 0 0.2rem; }
.label { font: 600 0.8rem/1 "Noto Sans", sans-serif; color: var(--sea); margin-inline-end: 0.4em; }
.subtitle { margin: 0 0 0.5rem; color: var(--secondary); font-size: 0.9rem; }
.fine, .fine p { color: var(--secondary); font-size: 0.78rem; line-height: 1.45; margin: 0.15rem 0; }
details { margin-block-start: 0.6rem; font-size: 0.9rem; }
summary { cursor: pointer; color: var(--sea); inline-size: fit-content; }
.table { margin-block: 1.5rem 2rem; break-inside: avoid; }
details .table { margin-block: 0.75rem 0; }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.85rem; line-height: 1.35; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: start; font-weight: 600; padding-block-end: 0.5rem; font-size: 0.9rem; }
details caption { font-weight: 400; color: var(--secondary); }
thead th { border-block: 1px solid var(--ink); font-weight: 600; vertical-align: bottom; }
th, td { padding: 0.3rem 0.5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { overflow-wrap: normal; }
tbody th { font-weight: 400; }
tbody tr { border-block-end: 1px solid var(--rule); }
tbody tr:last-child { border-block-end-color: var(--ink); }
.end { text-align: end; white-space: nowrap; }
th.end { white-space: normal; }
td.start { white-space: normal; }
.strong th, .strong td { font-weight: 600; }
.missing { background: repeating-linear-gradient(135deg, transparent 0 4px, #b9b5ac 4px 5px); background-clip: content-box; background-origin: content-box; }
.missing::after { content: "\\00a0"; }
.spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
footer.end { max-inline-size: 1120px; margin-inline: auto; padding: 1.5rem 1.25rem 3rem; border-block-start: 1px solid var(--rule); color: var(--secondary); font-size: 0.85rem; text-align: start; white-space: normal; }
footer.end p { margin: 0; }
@media (max-width: 62rem) {
  .body { grid-template-columns: minmax(0, 1fr); gap: 2rem; }
  .contents { position: static; max-block-size: none; border-block-end: 1px solid var(--rule); padding-block-end: 1.5rem; font-size: 0.95rem; }
}
@media (max-width: 40rem) {
  figure svg.wide { display: none; }
  figure svg.narrow { display: block; }
  .title { padding-block-start: 2rem; }
  .numbered, .note, .quote { padding-inline-start: 0; }
  .paragraph { position: static; margin-inline-end: 0.3em; }
  main ul { padding-inline-start: 1.2rem; }
  main .places { padding-inline-start: 0; }
  h2 { font-size: 1.5rem; }
  table { font-size: 0.8rem; }
  th, td { padding: 0.3rem; }
}
`;

/** A4: contents first, every page with the provenance and its number. `PROVENANCE` and `RUNNING` are quoted strings. */
export const PRINT = `
@media print {
  html { font-size: 9.6pt; background: #ffffff; }
  .skip { display: none; }
  .title { min-block-size: 230mm; padding: 40mm 0 0; border: 0; break-after: page; }
  .body { display: block; padding: 0; max-inline-size: none; }
  .contents { position: static; max-block-size: none; overflow: visible; break-after: page; font-size: 1rem; border: 0; }
  .level2 { border: 0; padding-block: 0; break-before: page; }
  .level2:first-child { break-before: auto; }
  h2, h3 { break-after: avoid; }
  .numbered, .note { max-inline-size: none; orphans: 3; widows: 3; }
  figure svg.wide { display: block; }
  figure svg.narrow, details, footer.end { display: none; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
@page {
  size: A4;
  margin: 22mm 20mm 22mm;
  @top-left { content: RUNNING; font: 8pt "Noto Sans", sans-serif; color: #5b6570; }
  @bottom-left { content: PROVENANCE; font: 8pt "Noto Sans", sans-serif; color: #5b6570; }
  @bottom-right { content: counter(page); font: 8pt "Noto Sans", sans-serif; color: #1b2129; }
}
@page :first { @top-left { content: none; } @bottom-right { content: none; } }
`;

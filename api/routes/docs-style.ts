import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

let written: string | null = null;

/**
 * The looks of the reference: the dashboard's colours, letters and distances. The fonts stand in the page itself, so that
 * it loads nothing and works wherever the server is reached.
 */
export function docsStyle(): string {
  written ??= [
    fontFace("Source Serif 4", "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2"),
    fontFace("Noto Sans", "@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2"),
    STYLE,
  ].join("\n");
  return written;
}

function fontFace(family: string, file: string): string {
  const data = readFileSync(require.resolve(file)).toString("base64");
  return `@font-face { font-family: "${family}"; font-weight: 200 900; font-display: swap; src: url(data:font/woff2;base64,${data}) format("woff2") }`;
}

const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #12171d); --ink: light-dark(#1b2129, #e8e6e1); --secondary: light-dark(#5b6570, #a3abb4);
  --rule: light-dark(#dcd9d2, #333b44); --sea: light-dark(#0b4f6c, #6fb7d6); --sunk: light-dark(#f3f1eb, #1c232b);
  --serif: "Source Serif 4", Georgia, serif; --sans: "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
* { box-sizing: border-box }
html { scroll-padding-top: 24px }
body { margin: 0 auto; max-width: 1200px; padding: 0 clamp(16px, 4vw, 48px) 96px; background: var(--paper); color: var(--ink); font: 16px/1.5 var(--sans) }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; margin: 0 }
h1 { font-size: 2.07rem } h2 { font-size: 1.44rem } h3 { font-size: 1.1rem }
p { max-width: 68ch; margin: 0 }
a { color: var(--sea); text-underline-offset: .2em; text-decoration-thickness: 1px }
:focus-visible { outline: 2px solid var(--sea); outline-offset: 2px }
code, pre { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: .85rem }
code { overflow-wrap: anywhere }
pre { margin: 0; padding: 12px 16px; overflow: auto; max-block-size: 26rem; background: var(--sunk); line-height: 1.55; tab-size: 2 }
.top { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; padding-block: 16px; border-block-end: 1px solid var(--rule) }
.name { font: 600 1.2rem/1.2 var(--serif); color: inherit; text-decoration: none }
.top nav { display: flex; gap: 24px; margin-inline-start: auto; font-size: .9rem }
.head { display: grid; gap: 12px; padding-block: 48px 32px }
.kicker { color: var(--secondary); font-size: .9rem }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 32px }
.places { font-size: .9rem; order: 2 }
.places ul { list-style: none; margin: 4px 0 16px; padding: 0 }
.places a { display: block; padding-block: 2px; text-decoration: none; overflow-wrap: anywhere }
.places a:hover { text-decoration: underline }
.parts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 64px; min-inline-size: 0 }
.part { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px }
.part > h2 { border-block-start: 2px solid var(--ink); padding-block-start: 12px }
.address { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; padding-block: 20px 4px; border-block-start: 1px solid var(--rule) }
.address:first-of-type { border: 0; padding-block-start: 0 }
.address h3 { font: 600 .95rem/1.4 var(--sans) }
.method { color: var(--secondary); font-weight: 400; margin-inline-end: 4px }
.says { color: var(--secondary); font-size: .9rem }
dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0; margin: 0; font-size: .9rem }
dl > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 16px; padding-block: 6px; border-block-end: 1px solid var(--rule) }
dt { font-weight: 400 } dd { margin: 0 }
.must { color: var(--secondary); font-size: .8rem }
details > summary { cursor: pointer; font-size: .9rem; color: var(--sea) }
details[open] > summary { margin-block-end: 8px }
.tries { list-style: none; margin: 0; padding: 0; font-size: .9rem }
.tries a { display: inline-block; padding-block: 2px; overflow-wrap: anywhere }
@media (min-width: 900px) {
  .columns { grid-template-columns: 240px minmax(0, 1fr); gap: 48px }
  .narrow { display: none }
  .places { order: 0; position: sticky; inset-block-start: 0; align-self: start; max-block-size: 100vh; overflow: auto; padding-block: 8px 24px }
  dl > div { grid-template-columns: 11rem minmax(0, 1fr) }
}
@media (pointer: coarse) { .places a, .tries a { padding-block: 9px } }
@media print { .places, .top nav { display: none } :root { color-scheme: light } pre { max-block-size: none; white-space: pre-wrap } }
`;

import { typstPdf } from "./typst.ts";

/** One page as large as the figure. The picture is the SVG itself: lines stay lines, words can be selected. */
const SOURCE = `#set document(title: sys.inputs.title, description: sys.inputs.alt, author: "Euxine", date: auto)
#set text(lang: "en", region: "GB", font: "Noto Sans")
#set page(width: auto, height: auto, margin: 0pt)
#image("figure.svg", alt: sys.inputs.alt)
`;

/**
 * A figure's SVG as a PDF of one page, made at the instant of its release (`at`, ISO 8601).
 *
 * Title and description are those that the SVG gives itself. A CSS pixel is three quarters of a point, as in browsers.
 */
export function figurePdf(svg: string, at: string): Uint8Array {
  const title = textOf(svg, "title");
  const inputs = { title, alt: [title, textOf(svg, "desc")].filter((part) => part !== "").join(". ") };
  return typstPdf({ source: SOURCE, inputs, files: { "figure.svg": svg }, at });
}

/** The text of the first element of this name, which in our figures is that of the whole picture. */
function textOf(svg: string, name: "title" | "desc"): string {
  const written = new RegExp(`<${name}>([^<]*)</${name}>`).exec(svg)?.[1] ?? "";
  return written.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

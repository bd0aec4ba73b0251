import type { Edition } from "../../questionnaire/edition.ts";
import { mirrorNotCompared } from "../findings/disclosure-wording.ts";
import type { Sink } from "../findings/sink.ts";
import { isSent, type Figures } from "./figures.ts";

/** Questions of which a partner says the other half: own citizens identified abroad, victims by citizenship. */
const MIRRORED: ReadonlySet<string> = new Set(["THB.VIC.ABR", "THB.VIC.CIT"]);

/** Says how many figures have a mirror at another member, which nobody looks into when a file is checked (M01). */
export function sayMirrors(figures: Figures, { states }: Edition, sink: Sink): void {
  const members = new Set(states.filter(({ iso3 }) => iso3 !== figures.index.state).map(({ iso2 }) => iso2));
  const named = figures.sent
    .filter(({ indicator }) => MIRRORED.has(indicator.code))
    .filter(({ codes }) => codes.some((code) => members.has(figures.index.codes[code]?.code ?? "")))
    .flatMap((series) => figures.years.map((year) => figures.at(series, year)))
    .filter((figure) => figure !== null && isSent(figure))
    .filter((figure) => figure !== null);
  const [first] = named;
  if (first === undefined) return;
  const particulars = { ruleId: "M01", related: named.map(figures.keyOf) };
  sink.say(mirrorNotCompared, figures.placeOf(first), { cells: named.length }, particulars);
}

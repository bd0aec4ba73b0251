import { sourceLine } from "../../web/charts/caption.ts";
import type { Source } from "../contract/view.ts";

/**
 * Where the figures come from, in one sentence: "Source: compiled from UNODC GLOTIP, edition 2025-04-14; not received
 * from the ministry." Several publications are named one after the other, and the rest is said once.
 */
export function sourcesLine(sources: readonly Source[]): string {
  const compiled = sources.filter((source) => source.provenance === "compiled");
  if (compiled.length < 2 || compiled.length < sources.length) return sourceLine(sources);
  const names = [
    ...new Set(compiled.map(({ publisher, dataset, edition }) => `${publisher} ${dataset}, edition ${edition}`)),
  ];
  if (names.length < 2) return sourceLine(sources.slice(0, 1));
  return `Sources: compiled from ${names.join("; ")}; not received from the ministries.`;
}

import type { Assembled } from "./assembled.ts";
import type { Content, Part, Report } from "./content.ts";
import type { Place } from "./source.ts";

/** Reports every indicator, dimension, code and unit that is named somewhere and defined nowhere. */
export function checkReferences(content: Content, all: Assembled, report: Report): void {
  const indicators = new Map(all.indicators.map((indicator) => [indicator.code, indicator]));
  const dimensions = new Map(all.dimensions.map(({ id, codes }) => [id, new Set(codes.map(({ code }) => code))]));
  const units = new Set(all.units.map(({ code }) => code));

  for (const [code, { converts }] of Object.entries(content.units?.data ?? {})) {
    if (content.units === null || converts === null || units.has(converts.to)) continue;
    report(content.units, [code, "converts", "to"], `Unit "${converts.to}" is not in units.yaml.`);
  }

  for (const part of content.sections) {
    for (const [code, indicator] of Object.entries(part.data.indicators)) {
      const place = ["indicators", code];
      indicator.units.forEach((unit, index) => {
        if (!units.has(unit)) report(part, [...place, "units", index], `Unit "${unit}" is not in units.yaml.`);
      });
      indicator.dimensions.forEach((dimension, index) => {
        if (!dimensions.has(dimension)) {
          report(part, [...place, "dimensions", index], `Dimension "${dimension}" is not in codelists/.`);
        }
      });
      const split = indicator.mustSplitBy;
      if (split !== null && !indicator.dimensions.includes(split)) {
        report(
          part,
          [...place, "mustSplitBy"],
          `${code} must be split by "${split}", which is not among its dimensions.`,
        );
      }
    }
  }

  const checkIndicator = (part: Part<unknown>, place: Place, code: string, needed: readonly string[]): void => {
    const indicator = indicators.get(code);
    if (indicator === undefined) {
      report(part, place, `Indicator "${code}" is not in sections/.`);
      return;
    }
    for (const dimension of needed) {
      if (!indicator.dimensions.includes(dimension)) {
        report(part, place, `${code} is not broken down by "${dimension}".`);
      }
    }
  };

  const { relations } = content;
  relations?.data.forEach((relation, index) => {
    switch (relation.kind) {
      case "exhaustive":
      case "each-part":
        relation.indicators.forEach((code, at) => {
          checkIndicator(relations, [index, "indicators", at], code, [relation.dimension]);
        });
        return;
      case "same-total":
        relation.indicators.forEach((code, at) => {
          checkIndicator(relations, [index, "indicators", at], code, relation.dimensions);
        });
        return;
      case "funnel":
        relation.stages.forEach((code, at) => checkIndicator(relations, [index, "stages", at], code, []));
        return;
      case "part-of":
        for (const side of ["part", "whole"] as const) {
          const { indicator, breakdown } = relation[side];
          const over = relation.over === null ? [] : [relation.over];
          checkIndicator(relations, [index, side, "indicator"], indicator, [...Object.keys(breakdown), ...over]);
          for (const [dimension, code] of Object.entries(breakdown)) {
            if (dimensions.get(dimension)?.has(code) === false) {
              report(relations, [index, side, "breakdown", dimension], `"${code}" is no code of "${dimension}".`);
            }
          }
        }
    }
  });
}

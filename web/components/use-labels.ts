import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { conversionBetween } from "../../questionnaire/conversion.ts";
import { questionnaireQuery } from "../queries/asked.ts";

/** The questionnaire's words for dimensions, codes and units. */
export interface Labels {
  readonly dimension: (id: string) => string;
  readonly code: (dimension: string, code: string) => string;
  readonly unit: (code: string) => string;
  /** The units that an indicator accepts and into which one of these is converted. */
  readonly convertible: (indicator: string, units: readonly string[]) => readonly string[];
}

/**
 * Words for dimensions, codes and units. Until the questionnaire has come, and for ids it does not know, the id itself
 * made readable: a control never waits for its own name.
 */
export function useLabels(): Labels {
  const { data: questionnaire } = useQuery(questionnaireQuery());
  return useMemo(() => {
    const dimensions = new Map(questionnaire?.dimensions.map((dimension) => [dimension.id, dimension]));
    const units = new Map(questionnaire?.units.map((unit) => [unit.code, unit.label]));
    return {
      dimension: (id) => dimensions.get(id)?.label ?? id.replaceAll("_", " "),
      code: (id, code) => dimensions.get(id)?.codes.find((candidate) => candidate.code === code)?.label ?? code,
      unit: (code) => units.get(code) ?? code,
      convertible: (code, used) => {
        if (questionnaire === undefined) return [];
        const accepted = questionnaire.indicators.find((indicator) => indicator.code === code)?.units ?? [];
        return accepted.filter((unit) => used.some((own) => conversionBetween(questionnaire, own, unit) !== null));
      },
    };
  }, [questionnaire]);
}

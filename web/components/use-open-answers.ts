import { useCallback } from "react";

import { useAddress } from "../state/selection.ts";
import type { CoverageCell } from "./coverage-cells.ts";

/** Opens what a state answered in one year on one subject; the address keeps it open (`answers=ROU-2018-A`). */
export function useOpenAnswers(): (cell: CoverageCell) => void {
  const [, change] = useAddress();
  return useCallback((cell) => change({ answers: `${cell.state}-${cell.year}-${cell.section}` }), [change]);
}

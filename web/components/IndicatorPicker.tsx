import { lazy, Suspense } from "react";

import type { CoverageView } from "../../api/contract/coverage.ts";
import { WordPopover } from "./WordPopover.tsx";

const IndicatorList = lazy(async () => ({ default: (await import("./IndicatorList.tsx")).IndicatorList }));

/** The word of the sentence that says which indicator. */
export function IndicatorPicker({
  coverage,
  value,
  onChange,
  label = "Indicator",
}: {
  readonly coverage: CoverageView;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly label?: string;
}) {
  const current = coverage.indicators.find((indicator) => indicator.code === value);
  return (
    <WordPopover label={label} word={current?.label ?? "choose an indicator"}>
      {(close) => (
        <Suspense fallback={null}>
          <IndicatorList
            coverage={coverage}
            value={value}
            label={label}
            onChoose={(code) => {
              close();
              onChange(code);
            }}
          />
        </Suspense>
      )}
    </WordPopover>
  );
}

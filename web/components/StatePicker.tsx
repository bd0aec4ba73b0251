import { lazy, Suspense } from "react";

import type { StateChoice } from "./StateList.tsx";
import { WordPopover } from "./WordPopover.tsx";

const StateList = lazy(async () => ({ default: (await import("./StateList.tsx")).StateList }));

/** The word of the sentence that says which states, and which of them are in colour. */
export function StatePicker(props: StateChoice) {
  return (
    <WordPopover label="States" word={wordFor(props)}>
      {(close) => (
        <Suspense fallback={null}>
          <StateList {...props} onDone={close} />
        </Suspense>
      )}
    </WordPopover>
  );
}

/** "all 13 states", "Georgia", "Albania and Greece", "5 of 13 states". */
function wordFor({ states, value }: StateChoice): string {
  if (value.length === 0) return `all ${states.length} states`;
  const names = value.map((iso3) => states.find((state) => state.iso3 === iso3)?.name ?? iso3);
  return names.length <= 2 ? names.join(" and ") : `${names.length} of ${states.length} states`;
}

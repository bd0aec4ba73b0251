import type { Selection } from "../../api/contract/selection.ts";
import { ChoiceWord } from "./Sentence.tsx";

const MEASURES = [
  { value: "count", label: "as reported" },
  { value: "per100k", label: "per 100 000 inhabitants" },
  { value: "index", label: "as an index" },
  { value: "change", label: "as change on the year before" },
] as const;

/** The word that says how figures are measured. Pages that compare within one year leave the measures over time out. */
export function MeasureWord({
  value,
  onChange,
  among = ["count", "per100k", "index", "change"],
}: {
  readonly value: Selection["measure"];
  readonly onChange: (measure: Selection["measure"]) => void;
  readonly among?: readonly Selection["measure"][];
}) {
  return (
    <ChoiceWord
      label="Measure"
      value={value}
      choices={MEASURES.filter((measure) => among.includes(measure.value))}
      onChange={onChange}
    />
  );
}

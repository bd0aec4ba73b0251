import { useSuspenseQuery } from "@tanstack/react-query";

import { type Selection, WINDOWS } from "../../api/contract/selection.ts";
import { questionnaireQuery } from "../queries/asked.ts";
import { ChoiceWord } from "./Sentence.tsx";

const MEASURES = [
  { value: "count", label: "as reported" },
  { value: "per100k", label: "per 100 000 inhabitants" },
  { value: "index", label: "as an index" },
  { value: "change", label: "as change on the year before" },
  { value: "relative", label: "as change on the year before, per cent" },
  { value: "share", label: "as a share of the whole" },
  { value: "average", label: "as a moving average" },
] as const;

/** The word that says how figures are measured. Pages that compare within one year leave the measures over time out. */
export function MeasureWord({
  value,
  onChange,
  among = ["count", "per100k", "index", "change", "relative", "average"],
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

/** The word that says of how many years a moving average is; nothing beside other measures. */
export function WindowWord({
  selection,
  onChange,
}: {
  readonly selection: Selection;
  readonly onChange: (window: number | null) => void;
}) {
  return selection.measure === "average" ? <YearsWord window={selection.window} onChange={onChange} /> : null;
}

function YearsWord({
  window,
  onChange,
}: {
  readonly window: number | null;
  readonly onChange: (window: number | null) => void;
}) {
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const usual = String(questionnaire.settings.tendency.average);
  return (
    <>
      {" of "}
      <ChoiceWord
        label="Years of the average"
        value={window === null ? usual : String(window)}
        choices={WINDOWS.map((years) => ({ value: years, label: `${years} years` }))}
        onChange={(years) => onChange(years === usual ? null : Number(years))}
      />
    </>
  );
}

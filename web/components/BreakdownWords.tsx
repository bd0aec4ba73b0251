import type { Selection } from "../../api/contract/selection.ts";
import { type CoveredIndicator, mustSplitBy } from "../state/defaults.ts";
import styles from "./BreakdownWords.module.css";
import { ChoiceWord } from "./Sentence.tsx";
import { useLabels } from "./use-labels.ts";
import { WordPopover } from "./WordPopover.tsx";

/** The words between indicator and measure: which codes, split by what, in which unit. Each only where it is a choice. */
export function BreakdownWords({ split = true, ...props }: Props & { readonly split?: boolean }) {
  const dimensions = Object.keys(props.indicator.breakdowns);
  return (
    <>
      {dimensions.length === 0 ? null : (
        <>
          <NarrowWord {...props} />
          {split ? (
            <>
              , <SplitWord {...props} />
            </>
          ) : null}
        </>
      )}
      <UnitWord {...props} />
    </>
  );
}

interface Props {
  readonly indicator: CoveredIndicator;
  readonly selection: Selection;
  readonly onChange: (change: Partial<Selection>) => void;
}

const TOTAL = "_T";

/** A comma, and the word that narrows an indicator to some codes: "in total", "heroin", "female, under 18". */
export function NarrowWord({ indicator, selection, onChange }: Props) {
  const labels = useLabels();
  const must = mustSplitBy(indicator);
  const dimensions = Object.entries(indicator.breakdowns).filter(([dimension]) => dimension !== selection.by);
  if (dimensions.length === 0) return null;
  const chosen = Object.entries(selection.filter).map(([dimension, code]) =>
    labels.code(dimension, code).toLowerCase(),
  );
  return (
    <>
      ,{" "}
      <WordPopover label="Only" word={chosen.length === 0 ? "in total" : chosen.join(", ")}>
        {() => (
          <div className={styles.dimensions}>
            {dimensions.map(([dimension, codes]) => (
              <label key={dimension} className={styles.dimension}>
                <span>{labels.dimension(dimension)}</span>
                <select
                  className={styles.select}
                  value={selection.filter[dimension] ?? TOTAL}
                  onChange={(event) => onChange({ filter: narrowed(selection.filter, dimension, event.target.value) })}
                >
                  {dimension === must ? null : <option value={TOTAL}>all together</option>}
                  {codes.map((code) => (
                    <option key={code} value={code}>
                      {labels.code(dimension, code)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <p className={styles.hint}>Only codes for which some state gave a figure are listed.</p>
          </div>
        )}
      </WordPopover>
    </>
  );
}

/** The word that splits an indicator by one dimension, or by none. */
export function SplitWord({
  indicator,
  selection,
  onChange,
  required = false,
}: Props & { readonly required?: boolean }) {
  const labels = useLabels();
  const dimensions = Object.keys(indicator.breakdowns);
  if (dimensions.length === 0) return null;
  const choices = dimensions.map((id) => ({ value: id, label: `by ${labels.dimension(id).toLowerCase()}` }));
  return (
    <ChoiceWord
      label="Split"
      value={selection.by ?? ""}
      choices={required ? choices : [{ value: "", label: "not split" }, ...choices]}
      onChange={(by) => onChange({ by: by === "" ? null : by, filter: narrowed(selection.filter, by, TOTAL) })}
    />
  );
}

/**
 * The word that says in which unit, where an indicator was answered in several (prices per gram, per kilogram), or may be
 * shown in another that the questionnaire accepts (dollars in euros).
 */
function UnitWord({ indicator, selection, onChange }: Props) {
  const labels = useLabels();
  const first = indicator.units[0];
  const units = [...new Set([...indicator.units, ...labels.convertible(indicator.code, indicator.units)])];
  if (first === undefined || units.length < 2) return null;
  return (
    <>
      {" in "}
      <ChoiceWord
        label="Unit"
        value={selection.unit ?? first}
        choices={units.map((unit) => ({ value: unit, label: labels.unit(unit) }))}
        onChange={(unit) => onChange({ unit: unit === first ? null : unit })}
      />
    </>
  );
}

/** A filter with one dimension changed; the total is said by leaving the dimension out. */
function narrowed(filter: Selection["filter"], dimension: string, code: string): Record<string, string> {
  const rest = Object.entries(filter).filter(([name]) => name !== dimension);
  return Object.fromEntries(code === TOTAL || dimension === "" ? rest : [...rest, [dimension, code]]);
}

import { ChoiceWord } from "./Sentence.tsx";

/** Two words of the sentence: the first and the last year. Choosing a first year after the last one moves both. */
export function YearWords({
  years,
  from,
  to,
  onChange,
}: {
  /** Years to choose from, ascending. */
  readonly years: readonly number[];
  /** Null means the first (the last) there is. */
  readonly from: number | null;
  readonly to: number | null;
  readonly onChange: (from: number | null, to: number | null) => void;
}) {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  const choices = years.map((year) => ({ value: String(year), label: String(year) }));
  // The ends of what there is are the default and stay out of the address, so that the next year joins by itself.
  const change = (start: number, end: number): void =>
    onChange(start <= first ? null : start, end >= last ? null : end);
  const start = from ?? first;
  const end = to ?? last;
  return (
    <>
      <ChoiceWord
        label="First year"
        value={String(start)}
        choices={choices}
        onChange={(year) => change(Number(year), Math.max(Number(year), end))}
      />
      –
      <ChoiceWord
        label="Last year"
        value={String(end)}
        choices={choices}
        onChange={(year) => change(Math.min(start, Number(year)), Number(year))}
      />
    </>
  );
}

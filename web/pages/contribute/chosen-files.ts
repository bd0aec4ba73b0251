/** What was chosen at once: a file of figures, and beside it perhaps one of answers on how they were made. */
export interface Chosen<F> {
  readonly figures: F;
  readonly meta: F | null;
}

/** Tells a file of figures from the answers beside it, whose name ends in `.meta.csv`; null for any other choice of files. */
export function chosenOf<F extends { readonly name: string }>(files: readonly F[]): Chosen<F> | null {
  const isMeta = ({ name }: F): boolean => name.toLowerCase().endsWith(".meta.csv");
  const [figures, ...others] = files.filter((file) => !isMeta(file));
  const [meta = null, ...more] = files.filter(isMeta);
  return figures === undefined || others.length > 0 || more.length > 0 ? null : { figures, meta };
}

/** A contribution as far as it matters for which of them speaks. */
export interface Part {
  readonly state: string;
  readonly round: string;
  readonly vintage: number;
  /** Codes of the sections of the questionnaire that it speaks for. */
  readonly sections: readonly string[];
}

/**
 * Whether a contribution is the last word of its state and round on a section, among all those given.
 *
 * A part speaks only for its own sections: what was sent before of the others stays. Source: product principle 9.
 */
export function speaksLast(part: Part, section: string, all: readonly Part[]): boolean {
  return (
    part.sections.includes(section) &&
    !all.some(
      ({ state, round, vintage, sections }) =>
        state === part.state && round === part.round && vintage > part.vintage && sections.includes(section),
    )
  );
}

/** The contributions that are the last word on a section at least, in their order. */
export function lastWords<P extends Part>(all: readonly P[]): readonly P[] {
  const byRound = Map.groupBy(all, ({ state, round }) => `${state} ${round}`);
  const isLast = (part: P): boolean => {
    const rivals = byRound.get(`${part.state} ${part.round}`) ?? [];
    return part.sections.some((section) => speaksLast(part, section, rivals));
  };
  return all.filter(isLast);
}

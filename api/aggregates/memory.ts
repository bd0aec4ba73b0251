/**
 * A memory of answers per read model: the same question to the same release is answered once.
 *
 * Releases never change, so an answer never grows old; the least recently used goes when there are more than `most`.
 * Failures are not remembered.
 */
export function createMemory<Answer>(most: number): Recall<Answer> {
  const memories = new WeakMap<object, Map<string, Promise<Answer>>>();
  return (model, key, make) => {
    const answers = memories.get(model) ?? new Map<string, Promise<Answer>>();
    memories.set(model, answers);
    const answer = answers.get(key) ?? forgetting(answers, key, make());
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (oldest !== undefined && answers.size > most) answers.delete(oldest);
    return answer;
  };
}

/** The answer remembered for the key, or the one that `make` gives. The key must name the release by its hash. */
export type Recall<Answer> = (model: object, key: string, make: () => Promise<Answer>) => Promise<Answer>;

function forgetting<Answer>(
  answers: Map<string, Promise<Answer>>,
  key: string,
  answer: Promise<Answer>,
): Promise<Answer> {
  answer.catch(() => answers.delete(key));
  return answer;
}

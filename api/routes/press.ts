/** A request as it is given to the press. */
export interface Asked {
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Who asks: what may be seen is judged there as here. */
  readonly remoteAddress: string | null;
  /** Stands in the answer to a request that failed, and in the log. */
  readonly reference: string;
  /** See `releasesMark`: the press must read the same releases before it answers. */
  readonly releases: string;
}

/** The answer that the press gives. */
export interface Printed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Draws figures and writes Reviews beside the thread that answers. */
export type Press = (asked: Asked) => Promise<Printed>;

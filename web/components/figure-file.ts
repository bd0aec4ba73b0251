/** What the server needs to draw this figure as a file, and the reader's own words for it. */
export interface FigureFile {
  /** The kind of `/api/figures/:kind`. */
  readonly kind: string;
  /** Parameters of the figure, without title and note. */
  readonly params: Readonly<Record<string, string>>;
  /** What is counted and how it is defined. */
  readonly label: string;
  readonly definition: string;
  readonly title: string;
  readonly note: string;
  /** Keeps the reader's words in the address; `replace` while they are typed. */
  readonly onWords: (words: { readonly title?: string; readonly note?: string }) => void;
}

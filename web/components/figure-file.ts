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

/** What a figure can be taken away as: a picture, or its table. */
export type FigureFormat = "png" | "svg" | "pdf" | "csv" | "xlsx";

/** Where the server draws this figure, the reader's own headline and note baked in. */
export function figureAddress(file: FigureFile, format: FigureFormat): string {
  const { title, note } = file;
  const words = { ...(title === "" ? {} : { title }), ...(note === "" ? {} : { note }) };
  return addressOf(`/api/figures/${file.kind}.${format}`, { ...file.params, ...words });
}

/** A path with parameters. */
export function addressOf(path: string, params: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(params).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The name under which a figure is saved, without its ending. */
export function fileName(file: FigureFile): string {
  return `euxine-${file.kind}-${(file.params["indicator"] ?? "figure").toLowerCase().replaceAll(".", "-")}`;
}

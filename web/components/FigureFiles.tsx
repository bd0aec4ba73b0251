import styles from "./FigureFiles.module.css";
import { addressOf, type FigureFormat } from "./figure-file.ts";

const FORMATS: readonly { readonly format: FigureFormat; readonly label: string }[] = [
  { format: "png", label: "PNG" },
  { format: "svg", label: "SVG" },
  { format: "pdf", label: "PDF" },
  { format: "csv", label: "CSV" },
  { format: "xlsx", label: "Excel" },
];

/** The files of a figure as one line of links, where a page is an overview and has no room for more. */
export function FigureFiles({
  kind,
  params,
  what,
}: {
  /** The kind of `/api/figures/:kind`, with its parameters. */
  readonly kind: string;
  readonly params: Readonly<Record<string, string>>;
  /** What is in the files, for those who hear the links. */
  readonly what: string;
}) {
  return (
    <p className={styles.files} data-noprint>
      Take it away:{" "}
      {FORMATS.map(({ format, label }) => (
        <a
          key={format}
          className={styles.file}
          href={addressOf(`/api/figures/${kind}.${format}`, params)}
          download={`euxine-${kind}.${format}`}
          aria-label={`${what} as ${label}`}
        >
          {label}
        </a>
      ))}
    </p>
  );
}

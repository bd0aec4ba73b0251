import { type ReactNode, useId, useState } from "react";

import type { Caption } from "../charts/caption.ts";
import styles from "./ExportSheet.module.css";
import { addressOf, type FigureFile, type FigureFormat, fileName, figureAddress } from "./figure-file.ts";
import { Sheet } from "./Sheet.tsx";

const PICTURES = [
  { format: "png", label: "PNG", use: "for slides and messages" },
  { format: "svg", label: "SVG", use: "for editing" },
  { format: "pdf", label: "PDF", use: "for print and reports, fonts and description in it" },
] as const;

/** The table that stands beside the picture. */
const TABLE = [
  { format: "csv", label: "CSV", use: "the table of this figure, a cell a row" },
  { format: "xlsx", label: "Excel", use: "the same as on the page, with the notes" },
] as const;

/** The figures behind it, state by state. */
const SERIES = [
  { format: "csv", label: "CSV", use: "with states, years, flags and sources" },
  { format: "xlsx", label: "Excel", use: "with a chart of its own and the notes" },
  { format: "parquet", label: "Parquet", use: "for R, Python and databases" },
  { format: "sdmx.csv", label: "SDMX-CSV", use: "for statistical offices" },
  { format: "sdmx.json", label: "SDMX-JSON", use: "the same, for their programs" },
  { format: "json-stat", label: "JSON-stat", use: "for programs that read cubes" },
  { format: "json", label: "JSON", use: "for programs of your own" },
] as const;

/** Takes a figure away: as a picture with its title, notes and source baked in, or as its data. */
export function ExportSheet({
  caption,
  file,
  onClose,
}: {
  readonly caption: Caption;
  readonly file: FigureFile;
  readonly onClose: () => void;
}) {
  // Typed here, and kept in the address as it is typed: the link then shows the same words.
  const [title, setTitle] = useState(file.title);
  const [note, setNote] = useState(file.note);
  const address = (format: FigureFormat): string => figureAddress({ ...file, title, note }, format);
  const isSeries = file.params["indicator"] !== undefined;
  return (
    <Sheet title="Download this figure" side="end" onClose={onClose}>
      <div className={styles.export}>
        <label className={styles.field}>
          <span>Headline</span>
          <textarea
            className={styles.input}
            rows={3}
            value={title}
            placeholder={caption.headline}
            onChange={(event) => {
              setTitle(event.target.value);
              file.onWords({ title: event.target.value });
            }}
          />
          <span className={styles.hint}>Left empty, the headline is computed from the figures.</span>
        </label>
        <label className={styles.field}>
          <span>Note of your own</span>
          <textarea
            className={styles.input}
            rows={2}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
              file.onWords({ note: event.target.value });
            }}
          />
        </label>
        <img className={styles.preview} src={address("svg")} alt="" />
        <Files label="Picture">
          {PICTURES.map(({ format, ...words }) => (
            <File key={format} href={address(format)} name={`${fileName(file)}.${format}`} {...words} />
          ))}
        </Files>
        <Files label="Table">
          {TABLE.map(({ format, ...words }) => (
            <File key={format} href={address(format)} name={`${fileName(file)}-table.${format}`} {...words} />
          ))}
        </Files>
        <Files label="Figures behind it">
          {isSeries &&
            SERIES.map(({ format, ...words }) => (
              <File
                key={format}
                href={addressOf(`/api/download/series.${format}`, dataParams(file.params))}
                name={`${fileName(file)}.${format}`}
                {...words}
              />
            ))}
          <File
            href={addressOf("/api/download/release.zip", releaseOf(file.params))}
            name={null}
            label="All figures"
            use="the whole release, as tables with their description"
          />
        </Files>
        <p className={styles.hint}>{caption.source}</p>
      </div>
    </Sheet>
  );
}

function Files({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className={styles.files} aria-labelledby={heading}>
      <h3 id={heading}>{label}</h3>
      <ul className={styles.formats}>{children}</ul>
    </section>
  );
}

/** One file; `name` is what it is saved as, null where the server says it. */
function File({
  href,
  name,
  label,
  use,
}: {
  readonly href: string;
  readonly name: string | null;
  readonly label: string;
  readonly use: string;
}) {
  return (
    <li>
      <a className={styles.download} href={href} download={name ?? true}>
        {label}
      </a>
      <span className={styles.hint}>{use}</span>
    </li>
  );
}

/** Words of the picture that the data file does not know. */
const PICTURE_ONLY: readonly string[] = ["focus", "year", "earlier", "order", "scale", "ownScale", "scope", "of"];

function dataParams(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !PICTURE_ONLY.includes(name)));
}

function releaseOf({ release }: Readonly<Record<string, string>>): Record<string, string> {
  return release === undefined ? {} : { release };
}

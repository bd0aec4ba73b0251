import { useState } from "react";

import type { Caption } from "../charts/caption.ts";
import styles from "./ExportSheet.module.css";
import { addressOf, type FigureFile, fileName, pictureAddress } from "./figure-file.ts";
import { Sheet } from "./Sheet.tsx";

const PICTURES = [
  { format: "png", label: "PNG", use: "for slides and messages" },
  { format: "svg", label: "SVG", use: "for editing" },
  { format: "pdf", label: "PDF", use: "for print and reports, fonts and description in it" },
] as const;

const TABLES = [
  { format: "csv", label: "CSV", use: "the figures, with states, years, flags and sources" },
  { format: "xlsx", label: "Excel", use: "the figures, a chart of its own, the notes" },
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
  const picture = (format: "png" | "svg" | "pdf"): string => pictureAddress({ ...file, title, note }, format);
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
        <img className={styles.preview} src={picture("svg")} alt="" />
        <ul className={styles.formats} aria-label="Pictures">
          {PICTURES.map(({ format, label, use }) => (
            <li key={format}>
              <a className={styles.download} href={picture(format)} download={`${fileName(file)}.${format}`}>
                {label}
              </a>
              <span className={styles.hint}>{use}</span>
            </li>
          ))}
        </ul>
        <ul className={styles.formats} aria-label="Data">
          {isSeries &&
            TABLES.map(({ format, label, use }) => (
              <li key={format}>
                <a
                  className={styles.download}
                  href={addressOf(`/api/download/series.${format}`, dataParams(file.params))}
                  download={`${fileName(file)}.${format}`}
                >
                  {label}
                </a>
                <span className={styles.hint}>{use}</span>
              </li>
            ))}
          <li>
            <a
              className={styles.download}
              href={addressOf("/api/download/release.zip", releaseOf(file.params))}
              download
            >
              All figures
            </a>
            <span className={styles.hint}>the whole release, as tables with their description</span>
          </li>
        </ul>
        <p className={styles.hint}>{caption.source}</p>
      </div>
    </Sheet>
  );
}

/** Words of the picture that the data file does not know. */
const PICTURE_ONLY: readonly string[] = ["focus", "year", "earlier", "order", "scale", "ownScale"];

function dataParams(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !PICTURE_ONLY.includes(name)));
}

function releaseOf({ release }: Readonly<Record<string, string>>): Record<string, string> {
  return release === undefined ? {} : { release };
}

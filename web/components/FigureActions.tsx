import { lazy, Suspense, useState } from "react";

import type { Caption } from "../charts/caption.ts";
import type { ChartTable } from "../charts/table.ts";
import { CopyButton } from "./CopyButton.tsx";
import styles from "./FigureActions.module.css";
import { type FigureFile, fileName, figureAddress } from "./figure-file.ts";
import { tableHtml, tableTsv } from "./table-text.ts";

const ExportSheet = lazy(async () => ({ default: (await import("./ExportSheet.tsx")).ExportSheet }));
const MethodSheet = lazy(async () => ({ default: (await import("./MethodSheet.tsx")).MethodSheet }));

/** A row of quiet actions under a figure. */
export function FigureActions({
  caption,
  table,
  file,
}: {
  readonly caption: Caption;
  readonly table: ChartTable;
  readonly file: FigureFile;
}) {
  const [open, setOpen] = useState<"export" | "method" | null>(null);
  const close = (): void => setOpen(null);
  const headline = file.title === "" ? caption.headline : file.title;
  const footer = [...caption.notes, `${caption.source} ${caption.release}.`];
  return (
    <div className={styles.actions} data-noprint>
      <button type="button" className={styles.action} onClick={() => setOpen("export")}>
        Download
      </button>
      {/* The picture that most come for, without a step between. */}
      <a className={styles.action} href={figureAddress(file, "png")} download={`${fileName(file)}.png`}>
        PNG
      </a>
      <CopyButton label="Copy table" text={tableTsv(table, [headline, ...footer])} html={tableHtml(table, footer)} />
      <CopyButton label="Cite" text={citation(headline, caption)} />
      <CopyButton label="Copy link" text={window.location.href} />
      <button type="button" className={styles.action} onClick={() => setOpen("method")}>
        How made
      </button>
      <Suspense fallback={null}>
        {open === "export" ? <ExportSheet caption={caption} file={file} onClose={close} /> : null}
        {open === "method" ? <MethodSheet caption={caption} file={file} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

/** A reference as a footnote gives it: title, body, release, source, address. */
function citation(headline: string, caption: Caption): string {
  return [
    `“${headline}” (${caption.subtitle})`,
    "Euxine, crime-trend workbench of the BSEC Working Group on Cooperation in Combating Crime",
    caption.release,
    caption.source.replace(/\.$/, ""),
    window.location.href,
  ].join(". ");
}

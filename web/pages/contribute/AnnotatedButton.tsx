import { useMutation } from "@tanstack/react-query";

import { fetchAnnotated } from "../../queries/annotated.ts";
import styles from "./AnnotatedButton.module.css";
import { type Draft, noteOf } from "./draft.ts";

/** Gives the reader's own file back as a workbook with the findings on its cells, to be mended in a spreadsheet. */
export function AnnotatedButton({
  draft,
  state,
  round,
}: {
  readonly draft: Draft;
  readonly state: string;
  readonly round: string;
}) {
  const { filename, bytes } = draft;
  const make = useMutation({
    mutationFn: () => fetchAnnotated({ state, round, filename, bytes, note: noteOf(draft) }),
    onSuccess: (workbook) => save(`${filename.replace(/\.[^.]*$/, "")}-annotated.xlsx`, workbook),
  });
  return (
    <p className={styles.annotated}>
      <button type="button" className={styles.make} disabled={make.isPending} onClick={() => make.mutate()}>
        {make.isPending ? "Making the workbook …" : "Download annotated workbook"}
      </button>{" "}
      <span className={styles.about} role={make.isError ? "alert" : undefined}>
        {make.isError
          ? `It was not made. ${make.error.message} Your file is as it was; try again.`
          : "Your table with a note on each marked cell. Mend it, explain in it, and choose it here again. The server makes it and keeps nothing."}
      </span>
    </p>
  );
}

function save(filename: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  // The browser has taken the address with the click; a moment later it may be given up.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

import { useRef, useState } from "react";

import { documentKind } from "../../../api/reading/document.ts";
import { LIMITS } from "../../../api/reading/limits.ts";
import { formatBytes } from "../../components/sizes.ts";
import styles from "./Documents.module.css";

/** What goes beside the documents in one sending: the texts and the form itself. */
const ROOM_FOR_TEXTS = 256 * 1024;

/** Documents to be attached: each with its kind and size, refused before it is sent where it could not be taken. */
export function Documents({
  documents,
  onChange,
}: {
  readonly documents: readonly File[];
  readonly onChange: (documents: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const take = async (chosen: FileList | null): Promise<void> => {
    const files = [...(chosen ?? [])];
    const kinds = await Promise.all(
      files.map(async (file) => documentKind(new Uint8Array(await file.arrayBuffer()), file.name)),
    );
    const good = files.filter((_, at) => kinds[at] !== null);
    setRefused(files.filter((_, at) => kinds[at] === null).map(({ name }) => name));
    onChange([...documents.filter(({ name }) => !good.some((file) => file.name === name)), ...good]);
    if (input.current !== null) input.current.value = "";
  };
  const size = documents.reduce((sum, { size: own }) => sum + own, 0);
  return (
    <section className={styles.documents} aria-labelledby="documents-title">
      <h3 id="documents-title" className={styles.title}>
        Documents
      </h3>
      <p className={styles.about}>
        PDF, Word (.docx), OpenDocument (.odt) or plain text, without macros, {LIMITS.sent / 1024 / 1024} MB in all.
        They are kept byte for byte and never opened here.
      </p>
      {documents.length === 0 ? null : (
        <ul>
          {documents.map((file) => (
            <li key={file.name} className={styles.document}>
              <span className={styles.name}>{file.name}</span>
              <span className={styles.facts}>
                {file.name.split(".").at(-1)?.toUpperCase()}, {formatBytes(file.size)}
              </span>
              <button
                type="button"
                className={styles.word}
                aria-label={`Leave out ${file.name}`}
                onClick={() => onChange(documents.filter((each) => each !== file))}
              >
                Leave out
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className={styles.choose} onClick={() => input.current?.click()}>
        Attach a document
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Documents"
        accept=".pdf,.docx,.odt,.txt"
        onChange={(event) => void take(event.target.files)}
      />
      {refused.length === 0 ? null : (
        <p role="alert" className={styles.trouble}>
          Not taken: {refused.join(", ")}. The name and the content must both say that it is a PDF, a Word or
          OpenDocument text without macros, or plain text in UTF-8.
        </p>
      )}
      {isTooMuch(documents) ? (
        <p role="alert" className={styles.trouble}>
          The documents have {formatBytes(size)} together; {LIMITS.sent / 1024 / 1024} MB can be sent at a time. Send
          them in parts: what was sent before stays.
        </p>
      ) : null}
    </section>
  );
}

/** Whether documents are more than goes out at a time. */
export function isTooMuch(documents: readonly File[]): boolean {
  return documents.reduce((sum, { size }) => sum + size, 0) > LIMITS.sent - ROOM_FOR_TEXTS;
}

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import { NO_COVERING_NOTE } from "../../../../api/contract/covering-note.ts";
import type { Finding, Report } from "../../../../api/contract/report.ts";
import type { Subject } from "../../../workers/check-messages.ts";
import { textCheckQuery } from "../checking.ts";
import type { Entries } from "./entries.ts";
import { entryFile, findingsByCell } from "./entry-file.ts";

/** Milliseconds without a key after which what was typed is checked. */
const REST = 400;

/** What the check says of the entries a moment after they were typed. */
export function useEntryCheck(subject: Subject, entries: Entries, filename: string) {
  const [settled, setSettled] = useState(entries);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(entries), REST);
    return () => clearTimeout(timer);
  }, [entries]);
  const file = useMemo(() => entryFile(subject.edition, settled), [subject.edition, settled]);
  const check = useQuery(textCheckQuery(subject, { filename, text: file.text, note: NO_COVERING_NOTE }));
  const report: Report | null = file.cells.length === 0 ? null : (check.data?.report ?? null);
  const found = useMemo(
    () => (report === null ? new Map<string, readonly Finding[]>() : findingsByCell(report.findings, file)),
    [report, file],
  );
  return { report, found, failure: check.error };
}

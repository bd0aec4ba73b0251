import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import type { Finding } from "../../../../api/contract/report.ts";
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
  const source = { file, entries: settled };
  const { data, error } = useQuery(textCheckQuery(subject, filename, file.text, source));
  const found = useMemo(() => {
    if (data === undefined) return new Map<string, readonly Finding[]>();
    const byCell = findingsByCell(data.checked.report.findings, data.source.file);
    // What was found in a text that has been changed since says nothing of the new one.
    return new Map([...byCell].filter(([cell]) => entries[cell] === data.source.entries[cell]));
  }, [data, entries]);
  const report = data === undefined || file.cells.length === 0 ? null : data.checked.report;
  return { report, found, failure: error };
}

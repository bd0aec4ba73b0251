import type { Generated } from "kysely";

/** The tables of the record as the query builder sees them; `schema.ts` creates them and says what each is for. */
export interface Tables {
  readonly contributions: ContributionsTable;
  readonly covering_notes: { readonly contribution: number; readonly note: string };
  readonly reports: { readonly contribution: number; readonly report: string };
  readonly observations: ObservationsTable;
  readonly vintages: VintagesTable;
  readonly releases: ReleasesTable;
  readonly release_members: { readonly release: number; readonly contribution: number };
  readonly breaks: BreaksTable;
  readonly break_withdrawals: BreakWithdrawalsTable;
  readonly release_breaks: { readonly release: number; readonly break: number };
  readonly dispositions: DispositionsTable;
  readonly erasures: {
    readonly contribution: number;
    readonly reason: string;
    readonly at: string;
    readonly actor: string;
  };
  readonly prose: ProseTable;
  readonly documents: {
    readonly prose: number;
    readonly place: number;
    readonly sha256: string;
    readonly filename: string;
    readonly kind: string;
    readonly bytes: number;
  };
  readonly quotes: QuotesTable;
  readonly release_quotes: { readonly release: number; readonly quote: number };
  readonly prose_erasures: {
    readonly prose: number;
    readonly reason: string;
    readonly at: string;
    readonly actor: string;
    readonly sha256: string;
  };
  readonly events: EventsTable;
}

interface ContributionsTable {
  readonly number: number;
  readonly id: string;
  readonly state: string;
  readonly round: string;
  readonly vintage: number;
  readonly sha256: string;
  readonly note_digest: string;
  readonly sections: string;
  readonly agency: string | null;
  readonly filename: string;
  readonly bytes: number;
  readonly encoding: string | null;
  readonly provenance: "compiled" | "sent";
  readonly confidentiality: "free" | "controlled";
  readonly on_behalf: string | null;
  readonly received_at: string;
  readonly digest: string;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

interface ObservationsTable {
  readonly contribution: number;
  readonly row: number;
  readonly section: string;
  readonly indicator: string;
  readonly year: number;
  readonly breakdown: string;
  readonly unit: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly missing: string | null;
  readonly flags: string;
  readonly note: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly steps: string;
  readonly quarantined: number;
  readonly sheet: string | null;
}

interface VintagesTable {
  readonly contribution: number;
  readonly state: string;
  readonly round: string;
  readonly vintage: number;
  readonly accepted_at: string;
  readonly accepted_by: string;
}

interface ReleasesTable {
  readonly ordinal: number;
  readonly id: string;
  readonly frozen_at: string;
  readonly note: string;
  readonly hash: string;
  /** Number of the last disposition that it knows. */
  readonly dispositions: number;
}

interface DispositionsTable {
  readonly number: Generated<number>;
  readonly contribution: number;
  readonly finding: string;
  readonly state: "explained" | "accepted" | "rejected";
  readonly code: string;
  readonly rule_id: string | null;
  readonly cell_key: string;
  readonly found: string | null;
  readonly reason: string | null;
  readonly text: string;
  readonly at: string;
  readonly actor: string;
}

interface ProseTable {
  readonly number: number;
  readonly id: string;
  readonly state: string;
  readonly round: string;
  readonly on_behalf: string | null;
  readonly answers: string;
  readonly received_at: string;
  readonly actor: string;
  readonly quotable: number;
}

interface QuotesTable {
  readonly number: Generated<number>;
  readonly prose: number;
  readonly part: "answer" | "document";
  readonly place: number;
  readonly start: number;
  readonly length: number;
  readonly printed: number;
  readonly at: string;
  readonly actor: string;
}

interface BreaksTable {
  readonly number: number;
  readonly state: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly year: number;
  readonly kind: string;
  readonly text: string;
  readonly source: string;
  readonly declared_at: string;
  readonly actor: string;
}

interface BreakWithdrawalsTable {
  readonly break: number;
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
}

interface EventsTable {
  readonly number: Generated<number>;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly actor: string;
  readonly detail: string;
  readonly hash: string;
}

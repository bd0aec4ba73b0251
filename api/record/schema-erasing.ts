/** Tables that may only be added to, tombstones of what was erased. */
export const ERASING_APPEND_ONLY = ["erasures"];

const TOMBSTONE = "exists (select 1 from erasures where contribution = old.contribution)";
const refusal = (table: string): string => `begin select raise(abort, '${table} is append-only'); end;`;

/** Says that these columns of a row are what they were. */
function kept(columns: readonly string[]): string {
  return columns.map((column) => `new.${column} is old.${column}`).join(" and ");
}

const KEY = [
  "contribution",
  "row",
  "section",
  "indicator",
  "year",
  "breakdown",
  "unit",
  "line",
  "column",
  "quarantined",
];
const BLANK = "new.value is null and new.low is null and new.high is null and new.missing = 'not-available'";
const SAID = ["number", "contribution", "finding", "state", "code", "rule_id", "cell_key", "at", "actor"];
const RECEIVED = (
  "number id state round vintage sha256 note_digest sections bytes encoding provenance " +
  "confidentiality on_behalf received_at digest first_year last_year"
).split(" ");

/**
 * The one way past the rule that nothing is ever changed: where a tombstone stands, what was sent may be blanked, and
 * only that. Which row it is and what it was about stays, so that a release goes on saying what it had.
 */
export const ERASING = `
create table erasures (
  contribution integer primary key references contributions (number),
  reason text not null,
  at text not null,
  actor text not null
) strict;

drop trigger observations_refuses_update;
create trigger observations_refuses_update before update on observations
when not (${TOMBSTONE} and ${kept(KEY)} and ${BLANK}
  and new.flags = '' and new.note = '' and new.text = '' and new.steps = '')
${refusal("observations")}

drop trigger observations_refuses_delete;
create trigger observations_refuses_delete before delete on observations
when old.quarantined = 0 or not ${TOMBSTONE}
${refusal("observations")}

drop trigger reports_refuses_delete;
create trigger reports_refuses_delete before delete on reports when not ${TOMBSTONE} ${refusal("reports")}

drop trigger covering_notes_refuses_delete;
create trigger covering_notes_refuses_delete before delete on covering_notes
when not ${TOMBSTONE} ${refusal("covering_notes")}

drop trigger dispositions_refuses_update;
create trigger dispositions_refuses_update before update on dispositions
when not (${TOMBSTONE} and ${kept(SAID)} and new.found is null and new.reason is null and new.text = '')
${refusal("dispositions")}

drop trigger contributions_refuses_update;
create trigger contributions_refuses_update before update on contributions
when not (exists (select 1 from erasures where contribution = old.number)
  and ${kept(RECEIVED)} and new.filename = '' and new.agency is null)
${refusal("contributions")}
`;

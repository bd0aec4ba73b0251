import { ANSWERING, ANSWERING_APPEND_ONLY } from "./schema-answering.ts";
import { ERASING, ERASING_APPEND_ONLY } from "./schema-erasing.ts";
import { PROSE, PROSE_APPEND_ONLY, QUOTING, QUOTING_APPEND_ONLY } from "./schema-prose.ts";
import { SHEETS } from "./schema-sheets.ts";

/** Tables that are only ever added to; triggers refuse everything else, whoever asks. */
const APPEND_ONLY = [
  "contributions",
  "covering_notes",
  "reports",
  "observations",
  "vintages",
  "releases",
  "release_members",
  "events",
];

const TABLES = `
-- A file that was kept. \`note_digest\` stands for what was said beside it, empty where nothing was; \`sections\` are the
-- codes of the sections that it speaks for, parted by spaces. \`digest\` is the SHA-256 of the observations read from it, \`sha256\` that of its bytes.
create table contributions (
  number integer primary key,
  id text not null unique,
  state text not null,
  round text not null,
  vintage integer not null check (vintage > 0),
  sha256 text not null check (length(sha256) = 64),
  note_digest text not null check (length(note_digest) in (0, 64)),
  sections text not null,
  agency text,
  filename text not null,
  bytes integer not null,
  encoding text,
  provenance text not null check (provenance in ('compiled', 'sent')),
  confidentiality text not null check (confidentiality in ('free', 'controlled')),
  on_behalf text,
  received_at text not null,
  digest text not null check (length(digest) = 64),
  first_year integer,
  last_year integer,
  unique (state, round, vintage),
  unique (state, round, sha256, note_digest)
) strict;

-- What was said beside a file: see \`contract/covering-note.ts\`. None where nothing was said.
create table covering_notes (
  contribution integer primary key references contributions (number),
  note text not null
) strict;

create table reports (
  contribution integer primary key references contributions (number),
  report text not null
) strict;

-- Clustered by contribution, since they are always read so. Quarantined rows are kept but never figures.
create table observations (
  contribution integer not null references contributions (number),
  row integer not null check (row > 0),
  section text not null,
  indicator text not null,
  year integer not null,
  breakdown text not null,
  unit text not null,
  value real,
  low real,
  high real,
  missing text,
  flags text not null,
  note text not null,
  line integer not null,
  column integer not null,
  text text not null,
  steps text not null,
  quarantined integer not null check (quarantined in (0, 1)),
  primary key (contribution, row),
  check ((missing is null) = (low is not null and high is not null)),
  check (value is null or (value = low and value = high)),
  check (low is null or low <= high)
) strict, without rowid;

-- A contribution that was accepted. Its observations are closed from here on.
create table vintages (
  contribution integer primary key references contributions (number),
  state text not null,
  round text not null,
  vintage integer not null,
  accepted_at text not null,
  accepted_by text not null,
  unique (state, round, vintage)
) strict;

create trigger observations_of_a_vintage_are_closed before insert on observations
when exists (select 1 from vintages where contribution = new.contribution)
begin select raise(abort, 'observations of an accepted contribution are closed'); end;

-- Members first, the release itself last: once it stands nothing can be added to it.
create table release_members (
  release integer not null references releases (ordinal) deferrable initially deferred,
  contribution integer not null references vintages (contribution),
  primary key (release, contribution)
) strict, without rowid;

create table releases (
  ordinal integer primary key,
  id text not null unique,
  frozen_at text not null,
  note text not null,
  hash text not null check (length(hash) = 64)
) strict;

create trigger members_of_a_release_are_closed before insert on release_members
when exists (select 1 from releases where ordinal = new.release)
begin select raise(abort, 'the members of a release are closed'); end;

-- What happened, in order; each hash covers the one before, so that a change of the past shows.
create table events (
  number integer primary key,
  at text not null,
  kind text not null,
  subject text not null,
  actor text not null,
  detail text not null,
  hash text not null unique check (length(hash) = 64)
) strict;
`;

/** Tables of the register of breaks, only ever added to like the others. */
const BREAKS_APPEND_ONLY = ["breaks", "break_withdrawals", "release_breaks"];

const BREAKS = `
-- A break in a series, as a state declared it: from \`year\` on the figures are not the same thing as before.
create table breaks (
  number integer primary key,
  state text not null,
  indicator text not null,
  breakdown text not null,
  year integer not null,
  kind text not null,
  text text not null,
  source text not null,
  declared_at text not null,
  actor text not null
) strict;

create table break_withdrawals (
  break integer primary key references breaks (number),
  at text not null,
  actor text not null,
  reason text not null
) strict;

-- The breaks that stood when a release was frozen.
create table release_breaks (
  release integer not null references releases (ordinal) deferrable initially deferred,
  break integer not null references breaks (number),
  primary key (release, break)
) strict, without rowid;

create trigger breaks_of_a_release_are_closed before insert on release_breaks
when exists (select 1 from releases where ordinal = new.release)
begin select raise(abort, 'the breaks of a release are closed'); end;
`;

function guards(table: string): string {
  return ["update", "delete"]
    .map(
      (action) =>
        `create trigger ${table}_refuses_${action} before ${action} on ${table} ` +
        `begin select raise(abort, '${table} is append-only'); end;`,
    )
    .join("\n");
}

/**
 * The steps that bring an empty database to the present schema, forward only; \`user_version\` counts those taken.
 * A step that was ever released is never edited: a change is a new step.
 */
export const MIGRATIONS: readonly string[] = [
  `${TABLES}\n${APPEND_ONLY.map(guards).join("\n")}`,
  `${BREAKS}\n${BREAKS_APPEND_ONLY.map(guards).join("\n")}`,
  `${ANSWERING}\n${ANSWERING_APPEND_ONLY.map(guards).join("\n")}`,
  `${ERASING}\n${ERASING_APPEND_ONLY.map(guards).join("\n")}`,
  `${PROSE}\n${PROSE_APPEND_ONLY.map(guards).join("\n")}`,
  `${QUOTING}\n${QUOTING_APPEND_ONLY.map(guards).join("\n")}`,
  SHEETS,
];

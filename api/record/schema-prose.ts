/** Tables of what states said in words, only ever added to. */
export const PROSE_APPEND_ONLY = ["prose", "documents"];

/** Answers in words and the documents attached to them, and the day of the paper with which a file came. */
export const PROSE = `
create table prose (
  number integer primary key,
  id text not null unique,
  state text not null,
  round text not null,
  on_behalf text,
  answers text not null,
  received_at text not null,
  actor text not null
) strict;

create table documents (
  prose integer not null references prose (number),
  place integer not null,
  sha256 text not null check (length(sha256) = 64),
  filename text not null,
  kind text not null,
  bytes integer not null,
  primary key (prose, place)
) strict, without rowid;
`;

/** Tables of what the Review quotes, and of what was erased of prose. */
export const QUOTING_APPEND_ONLY = ["quotes", "release_quotes", "prose_erasures"];

const TOMBSTONE = "exists (select 1 from prose_erasures where prose = ";

/**
 * Which passages and documents are printed, and the way past the rule that nothing is changed: where a tombstone stands,
 * texts and names may be blanked, and only that.
 */
export const QUOTING = `
-- Nobody was asked before whether what was sent may be printed, so that is not.
alter table prose add column quotable integer not null default 0 check (quotable in (0, 1));

-- A passage of an answer, from \`start\` on, in UTF-16 units, or a document; the last word on it holds. Never its words:
-- those stand in the answer alone, where they can be erased.
create table quotes (
  number integer primary key,
  prose integer not null references prose (number),
  part text not null check (part in ('answer', 'document')),
  place integer not null,
  start integer not null,
  length integer not null,
  printed integer not null check (printed in (0, 1)),
  at text not null,
  actor text not null
) strict;

-- What a release prints.
create table release_quotes (
  release integer not null references releases (ordinal) deferrable initially deferred,
  quote integer not null references quotes (number),
  primary key (release, quote)
) strict, without rowid;

create trigger quotes_of_a_release_are_closed before insert on release_quotes
when exists (select 1 from releases where ordinal = new.release)
begin select raise(abort, 'the quotes of a release are closed'); end;

-- \`sha256\`: of the texts and documents that were erased, parted by spaces.
create table prose_erasures (
  prose integer primary key references prose (number),
  reason text not null,
  at text not null,
  actor text not null,
  sha256 text not null
) strict;

drop trigger prose_refuses_update;
create trigger prose_refuses_update before update on prose
when not (${TOMBSTONE} old.number) and new.answers = '[]' and new.number is old.number and new.id is old.id
  and new.state is old.state and new.round is old.round and new.on_behalf is old.on_behalf
  and new.received_at is old.received_at and new.actor is old.actor and new.quotable is old.quotable)
begin select raise(abort, 'prose is append-only'); end;

drop trigger documents_refuses_update;
create trigger documents_refuses_update before update on documents
when not (${TOMBSTONE} old.prose) and new.filename = '' and new.prose is old.prose and new.place is old.place
  and new.sha256 is old.sha256 and new.kind is old.kind and new.bytes is old.bytes)
begin select raise(abort, 'documents is append-only'); end;
`;

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

/** Tables in which it is kept how findings were answered, only ever added to. */
export const ANSWERING_APPEND_ONLY = ["dispositions"];

/** What was said of the findings of contributions that were kept. */
export const ANSWERING = `
-- The explanations that came with a file stand here too, so that this alone tells what became of a finding. \`code\` to
-- \`found\` bind an explanation to its rule, its cell and the very value.
create table dispositions (
  number integer primary key,
  contribution integer not null references contributions (number),
  finding text not null,
  state text not null check (state in ('explained', 'accepted', 'rejected')),
  code text not null,
  rule_id text,
  cell_key text not null,
  found text,
  reason text,
  text text not null,
  at text not null,
  actor text not null
) strict;

create index dispositions_of_a_contribution on dispositions (contribution);

-- The last disposition that a release knows: what was said later is not in it.
alter table releases add column dispositions integer not null default 0;
`;

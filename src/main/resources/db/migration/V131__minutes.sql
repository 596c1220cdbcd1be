-- A draft that others may be writing, too; edition 0 was never published.
create table minutes (
  seminar_id uuid primary key,
  committee_id uuid not null,
  held_at timestamp with time zone not null,
  version integer not null,
  edition integer not null,
  published_version integer not null,
  files uuid array not null
);

create index minutes_published on minutes (committee_id, held_at);

-- A section without a row, or without a text, says what is on record.
create table minutes_section (
  seminar_id uuid not null references minutes,
  section varchar(10) not null,
  text text,
  version integer not null,
  edited_by uuid,
  edited_at timestamp with time zone not null,
  primary key (seminar_id, section)
);

create index minutes_section_by on minutes_section (edited_by);

-- What was sent to those invited; never changed.
create table minutes_edition (
  seminar_id uuid not null references minutes,
  edition integer not null,
  attendance text not null,
  discussion text not null,
  conclusion text not null,
  files uuid array not null,
  reason varchar(500) not null,
  published_by uuid,
  published_at timestamp with time zone not null,
  primary key (seminar_id, edition)
);

create index minutes_edition_by on minutes_edition (published_by);

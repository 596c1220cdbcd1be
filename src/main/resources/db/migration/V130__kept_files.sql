-- A kept file goes out by the messenger's own id of it, and from its copy where that is not taken.
alter table outbox_content add column file_copy uuid;
alter table outbox_content add column file_source varchar(255);

-- The copy lies in the folder for files, named by the id.
create table kept_file (
  id uuid primary key,
  name varchar(200) not null,
  bytes bigint not null,
  media_type varchar(100) not null,
  source varchar(255),
  kept_by uuid,
  kept_at timestamp with time zone not null
);

create index kept_file_by on kept_file (kept_by);

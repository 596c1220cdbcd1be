-- What was posted as one, and is held, let go and withdrawn as one. Its row is the lock that whoever does so, and
-- whoever brings its messages back, takes first.
create table mailing (
  id uuid primary key,
  held boolean not null,
  withdrawn varchar(500),
  created_at timestamp with time zone not null
);

alter table outbox add column mailing_id uuid;

-- Of the several messages of one notice to one chat the one that counts.
alter table outbox add column main boolean default true not null;

update outbox set main = false where kind = 'FILE';

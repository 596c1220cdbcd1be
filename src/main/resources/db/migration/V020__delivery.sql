-- What is said, once per post, language and zone.
create table outbox_content (
  id uuid primary key,
  body text not null,
  file_name varchar(255),
  file bytea,
  created_at timestamp with time zone not null
);

-- No foreign key to outbox_content: both are only written here, and pruned together.
create table outbox (
  id uuid primary key,
  fingerprint uuid,
  notice_key varchar(255),
  member_id uuid,
  chat_id bigint,
  thread_id integer,
  in_group boolean not null,
  lane smallint not null,
  kind varchar(6) not null,
  content_id uuid,
  card_kind varchar(100),
  subject uuid,
  about uuid,
  target bigint,
  not_before timestamp with time zone not null,
  retry_at timestamp with time zone,
  expires_at timestamp with time zone,
  state varchar(8) not null,
  state_at timestamp with time zone not null,
  attempts integer not null,
  doubts integer not null,
  plain boolean not null,
  reason varchar(500),
  message_id bigint,
  created_at timestamp with time zone not null,
  constraint outbox_once unique (fingerprint)
);

-- thread_id is 0 outside of topics, so that the constraint has no nulls in it.
create table card (
  id uuid primary key,
  kind varchar(100) not null,
  subject uuid not null,
  about uuid not null,
  chat_id bigint not null,
  thread_id integer not null,
  in_group boolean not null,
  message_id bigint,
  shown varchar(64),
  dirty boolean not null,
  revision bigint not null,
  failures integer not null,
  next_edit_at timestamp with time zone not null,
  constraint card_once unique (subject, about, kind, chat_id, thread_id)
);

create index card_message on card (chat_id, message_id);

-- A journal: presses only append to it, the dispatcher turns its rows into dirty cards.
-- about is null for all cards of the subjects.
create table card_change (
  id uuid primary key,
  subjects uuid array not null,
  about uuid array
);

create table chat_standing (
  chat_id bigint primary key,
  standing varchar(13) not null,
  moved_to bigint,
  learned_at timestamp with time zone not null
);

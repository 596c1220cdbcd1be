-- What a member said beforehand: one row a member and meeting, whoever many are invited.
create table rsvp (
  seminar_id   uuid not null,
  member_id    uuid not null,
  answer       varchar(12) not null,
  mode         varchar(8),
  reason       varchar(500) not null,
  proxy_name   varchar(100),
  proxy_title  varchar(100),
  proxy_state  varchar(12),
  reconfirm    boolean not null,
  answered_at  timestamp with time zone,
  answered_by  uuid,
  -- Place in the waiting list: lower first, null for those who do not wait.
  turn         bigint,
  nudges       int not null,
  -- Whether the member belongs to the body on the meeting's day.
  invited      boolean not null,
  revision     int not null,
  primary key (seminar_id, member_id)
);
create index rsvp_by_answer on rsvp (seminar_id, answer);
create index rsvp_by_member on rsvp (member_id);

create table rsvp_history (
  id           uuid primary key,
  seminar_id   uuid not null,
  member_id    uuid not null,
  at           timestamp with time zone not null,
  -- Null when the bot itself did it, as when a seat became free.
  actor        uuid,
  from_answer  varchar(12) not null,
  to_answer    varchar(12) not null,
  mode         varchar(8),
  reason       varchar(500) not null
);
create index rsvp_history_of on rsvp_history (seminar_id, member_id);
create index rsvp_history_by_member on rsvp_history (member_id);

-- What had been announced before a meeting moved, so that people see from where to where.
create table seminar_move (
  seminar_id   uuid not null,
  revision     int not null,
  was_start    timestamp with time zone not null,
  was_end      timestamp with time zone not null,
  was_mode     varchar(8) not null,
  was_venue    varchar(200) not null,
  primary key (seminar_id, revision)
);

create table attendance (
  seminar_id   uuid not null,
  member_id    uuid not null,
  state        varchar(16) not null,
  late         boolean not null,
  left_early   boolean not null,
  walk_in      boolean not null,
  marked_at    timestamp with time zone not null,
  marked_by    uuid not null,
  primary key (seminar_id, member_id)
);
create index attendance_by_member on attendance (member_id);

-- One link a proxy, good for one meeting; only a hash of it is kept.
create table proxy_link (
  hash         varchar(64) primary key,
  seminar_id   uuid not null,
  member_id    uuid not null,
  made_at      timestamp with time zone not null
);
create index proxy_link_of on proxy_link (seminar_id, member_id);

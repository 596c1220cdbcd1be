-- The forum's bodies: what the configuration says of them, and the group chat each is bound to.
create table committee (
	id uuid primary key,
	code varchar(32) not null unique,
	kind varchar(16) not null,
	name_ko varchar(100) not null,
	name_en varchar(100) not null,
	cadence_rule varchar(200),
	cadence_since date,
	cadence_time time,
	cadence_minutes integer,
	proxies varchar(16) not null,
	place integer not null,
	listed boolean not null,
	group_chat bigint,
	-- 0 stands for the group as a whole, so that the constraint below holds for it too
	group_thread integer default 0 not null,
	constraint committee_one_per_group unique (group_chat, group_thread)
);

-- Who sat where from when to when; both days included. Rows are history and stay.
create table appointment (
	id uuid primary key,
	member_id uuid not null,
	committee_id uuid not null references committee (id),
	role varchar(16) not null,
	first_day date not null,
	last_day date,
	constraint appointment_days check (last_day is null or last_day >= first_day)
);

create index appointment_by_committee on appointment (committee_id, first_day);
create index appointment_by_member on appointment (member_id);

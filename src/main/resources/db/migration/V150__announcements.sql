-- What the forum or one of its bodies tells many members at once.
create table announcement (
	id uuid primary key,
	-- the committee for which it is sent; its audience sits there
	scope uuid not null,
	kind varchar(10) not null,
	state varchar(10) not null,
	-- 0 while nothing was sent, then 1, and one more at each correction
	version integer not null,
	-- one more at each change of the draft: who sends it says which one was seen
	revision integer not null,
	author uuid,
	sender uuid,
	since timestamp with time zone not null,
	words varchar(12000) not null,
	words_html text not null,
	to_groups boolean not null,
	to_channel boolean not null,
	send_at timestamp with time zone,
	leaves_at timestamp with time zone,
	due timestamp with time zone,
	blanks_allowed boolean not null,
	sent_at timestamp with time zone,
	reason varchar(500) not null,
	made_at timestamp with time zone not null
);

create index announcement_of_scope on announcement (scope, made_at);
create index announcement_in_state on announcement (state, scope);
create index announcement_by_age on announcement (made_at);

-- Whom it is for: evaluated in order, starting from nobody.
create table announcement_circle (
	announcement uuid not null references announcement (id),
	place integer not null,
	joining varchar(6) not null,
	circle varchar(8) not null,
	about uuid,
	choice varchar(12),
	primary key (announcement, place)
);

-- The picture and the files that go with it, the picture at place 0.
create table announcement_file (
	announcement uuid not null references announcement (id),
	place integer not null,
	file uuid not null,
	primary key (announcement, place)
);

-- The append-only history: the last row of an announcement is its state.
create table announcement_step (
	announcement uuid not null references announcement (id),
	step integer not null,
	taken_at timestamp with time zone not null,
	actor uuid,
	from_state varchar(10),
	to_state varchar(10) not null,
	version integer not null,
	reason varchar(500) not null,
	primary key (announcement, step)
);

create index announcement_step_by_actor on announcement_step (actor);

-- What was sent at one time: the id is that of the mailing. over_at: nothing of it waits any more, and what became of
-- it is written down with each recipient.
create table announcement_version (
	id uuid primary key,
	announcement uuid not null references announcement (id),
	version integer not null,
	kind varchar(10) not null,
	words varchar(12000) not null,
	due timestamp with time zone,
	people integer not null,
	sent_at timestamp with time zone not null,
	sent_by uuid,
	looked_at timestamp with time zone not null,
	over_at timestamp with time zone,
	constraint announcement_version_once unique (announcement, version)
);

create index announcement_version_running on announcement_version (over_at);

-- The messages into which the words of a version were split.
create table announcement_message (
	id uuid primary key,
	version uuid not null references announcement_version (id),
	place integer not null,
	last boolean not null,
	html text not null,
	picture uuid,
	constraint announcement_message_once unique (version, place)
);

-- The frozen audience, with the names that people and committees had. State, its moment and its reason are those of the
-- latest version.
create table announcement_recipient (
	announcement uuid not null references announcement (id),
	member uuid not null,
	name varchar(200) not null,
	organisation varchar(200) not null,
	committees_ko varchar(1000) not null,
	committees_en varchar(1000) not null,
	state varchar(11) not null,
	state_at timestamp with time zone not null,
	reason varchar(500) not null,
	primary key (announcement, member)
);

create index announcement_recipient_of on announcement_recipient (member, state);

-- The group chats and the channel that got it, too, and what became of the latest version there.
create table announcement_place (
	announcement uuid not null references announcement (id),
	about uuid not null,
	chat bigint not null,
	thread integer,
	channel boolean not null,
	state varchar(11) not null,
	state_at timestamp with time zone not null,
	reason varchar(500) not null,
	primary key (announcement, about)
);

create table announcement_receipt (
	announcement uuid not null references announcement (id),
	version integer not null,
	member uuid not null,
	given_at timestamp with time zone not null,
	-- null when that is nobody's business any more
	given_by uuid,
	late boolean not null,
	primary key (announcement, version, member)
);

create index announcement_receipt_of on announcement_receipt (member);
create index announcement_receipt_by on announcement_receipt (given_by);
create index announcement_receipt_at on announcement_receipt (given_at);

-- At most two a version.
create table announcement_nudge (
	announcement uuid not null references announcement (id),
	version integer not null,
	number integer not null,
	nudged_at timestamp with time zone not null,
	-- null for the clock
	by_member uuid,
	people integer not null,
	primary key (announcement, version, number)
);

create table announcement_template (
	id uuid primary key,
	scope uuid not null,
	name varchar(60) not null,
	words varchar(12000) not null,
	words_html text not null,
	made_by uuid,
	made_at timestamp with time zone not null,
	constraint announcement_template_named_once unique (scope, name)
);

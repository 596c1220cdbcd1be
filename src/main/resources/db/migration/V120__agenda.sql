-- What a committee may discuss. An item accepted while no meeting is planned has no seminar yet.
create table agenda_item (
	id uuid primary key,
	committee uuid not null,
	title varchar(400) not null,
	why varchar(2000) not null,
	link varchar(1000) not null,
	wish varchar(200) not null,
	suggester uuid,
	suggested_at timestamp with time zone not null,
	state varchar(20) not null,
	seminar uuid,
	place integer not null,
	minutes integer,
	presenter varchar(200) not null,
	merged_into uuid references agenda_item (id),
	outcome varchar(20),
	conclusion varchar(2000) not null,
	carried integer not null,
	file uuid,
	proposal uuid,
	version integer not null
);

create index agenda_item_of_committee on agenda_item (committee, state, suggested_at);

create index agenda_item_of_seminar on agenda_item (seminar, place);

create index agenda_item_by_suggester on agenda_item (suggester);

-- The append-only history: the last row of an item is its state.
create table agenda_step (
	item uuid not null references agenda_item (id),
	step integer not null,
	taken_at timestamp with time zone not null,
	actor uuid,
	on_behalf_of uuid,
	from_state varchar(20),
	to_state varchar(20) not null,
	reason varchar(1000) not null,
	primary key (item, step)
);

create index agenda_step_by_actor on agenda_step (actor);

create table agenda_support (
	item uuid not null references agenda_item (id),
	member uuid not null,
	given_at timestamp with time zone not null,
	primary key (item, member)
);

create index agenda_support_of_member on agenda_support (member);

-- Items that left a meeting unfinished, with the place they had there.
create table agenda_carried (
	seminar uuid not null,
	item uuid not null references agenda_item (id),
	place integer not null,
	primary key (seminar, item)
);

-- One meeting's agenda as far as others were told of it.
create table agenda_sheet (
	seminar uuid primary key,
	committee uuid not null,
	published_at timestamp with time zone,
	-- how often it was published; a postponed meeting's agenda is published anew
	edition integer not null,
	-- since when there is something that people were not told of
	changed_at timestamp with time zone
);

-- What somebody typed in one line before saying which committee it is for.
create table agenda_jotting (
	member uuid primary key,
	title varchar(400) not null,
	why varchar(2000) not null
);

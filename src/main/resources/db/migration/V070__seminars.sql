-- One meeting; owed for a window of its committee's cadence, or planned freely.
create table seminar (
	id uuid primary key,
	committee uuid not null,
	kind varchar(20) not null,
	state varchar(20) not null,
	window_number integer,
	window_from date,
	window_until date,
	proposed_day date,
	proposed_start timestamp with time zone,
	topic varchar(400) not null,
	starts_at timestamp with time zone,
	length_seconds bigint not null,
	mode varchar(10) not null,
	venue varchar(400) not null,
	link varchar(500) not null,
	answer_by timestamp with time zone,
	capacity integer,
	revision integer not null,
	announced_at timestamp with time zone,
	version integer not null,
	constraint seminar_once_a_window unique (committee, window_from)
);

create index seminar_of_committee on seminar (committee, state, starts_at);

-- What was noted about an announced meeting and has not been told to anybody yet.
create table seminar_change (
	seminar uuid primary key references seminar (id),
	topic varchar(400) not null,
	starts_at timestamp with time zone,
	length_seconds bigint not null,
	mode varchar(10) not null,
	venue varchar(400) not null,
	link varchar(500) not null,
	answer_by timestamp with time zone,
	capacity integer
);

-- The append-only history: the last row of a meeting is its state.
create table seminar_step (
	seminar uuid not null references seminar (id),
	step integer not null,
	taken_at timestamp with time zone not null,
	actor uuid,
	on_behalf_of uuid,
	from_state varchar(20),
	to_state varchar(20) not null,
	reason varchar(1000) not null,
	primary key (seminar, step)
);

create index seminar_step_by_actor on seminar_step (actor);

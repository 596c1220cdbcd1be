-- The last number given to a proposal of that year.
create table proposal_year (
	year_of integer primary key,
	last_number integer not null
);

-- One proposal, which moves between bodies and is never copied.
create table proposal (
	id uuid primary key,
	-- the year times a million plus its number within the year: 2026-012 is 2026000012
	ordinal bigint not null,
	committee uuid not null,
	author uuid not null,
	title varchar(400) not null,
	body varchar(8000) not null,
	-- title, text and number in lower case, as they are searched
	sought varchar(8500) not null,
	state varchar(30) not null,
	-- the state as all may know it: an answer that is not published yet is none
	known_state varchar(30) not null,
	since timestamp with time zone not null,
	-- since when it is in the state that all may know
	known_since timestamp with time zone not null,
	-- who may read it: -1 its authors and its committee, 0 the secretariat too, 1 the steering committee too, 2 the whole forum
	reach integer not null,
	origin_item uuid,
	merged_into uuid references proposal (id),
	ministry varchar(200) not null,
	division varchar(200) not null,
	document varchar(100) not null,
	submitted_on date,
	reply_due date,
	-- since when the ministry's time does not run
	clock_stopped_at timestamp with time zone,
	verdict varchar(20),
	answer varchar(8000) not null,
	answered_at timestamp with time zone,
	answer_published_at timestamp with time zone,
	review_on date,
	version integer not null,
	constraint proposal_numbered_once unique (ordinal)
);

create index proposal_of_committee on proposal (committee, ordinal);

create index proposal_in_state on proposal (state, ordinal);

create index proposal_known_in_state on proposal (known_state, ordinal);

create index proposal_from_item on proposal (origin_item);

-- The append-only history: the last row of a proposal is its state.
create table proposal_step (
	proposal uuid not null references proposal (id),
	step integer not null,
	taken_at timestamp with time zone not null,
	actor uuid,
	on_behalf_of uuid,
	from_state varchar(30),
	to_state varchar(30) not null,
	reason varchar(1000) not null,
	primary key (proposal, step)
);

create index proposal_step_by_actor on proposal_step (actor);

-- Whoever is told what becomes of a proposal. AUTHOR, CO_AUTHOR or FOLLOWER.
create table proposal_person (
	proposal uuid not null references proposal (id),
	member uuid not null,
	part varchar(10) not null,
	-- the proposal's, so that somebody's list needs no other table's order
	ordinal bigint not null,
	since timestamp with time zone not null,
	primary key (proposal, member)
);

create index proposal_person_of_member on proposal_person (member, part, ordinal);

-- Files that belong to a proposal, in order of their coming.
create table proposal_file (
	proposal uuid not null references proposal (id),
	file uuid not null,
	since timestamp with time zone not null,
	primary key (proposal, file)
);

-- A written vote of the steering committee; a proposal that comes again is voted on again.
create table proposal_vote (
	proposal uuid not null references proposal (id),
	round integer not null,
	opened_at timestamp with time zone not null,
	opened_by uuid,
	deadline timestamp with time zone not null,
	-- how many of a hundred members have to vote, as it was when the vote was opened
	quorum integer not null,
	closed_at timestamp with time zone,
	-- FOR, AGAINST, AMEND, TIE, NO_QUORUM; VOID when the proposal left before the end
	result varchar(10),
	primary key (proposal, round)
);

-- One row for each member who is asked, from the start.
create table proposal_ballot (
	proposal uuid not null,
	round integer not null,
	member uuid not null,
	choice varchar(10),
	remark varchar(1000) not null,
	cast_at timestamp with time zone,
	-- who pressed: the member or somebody who assists them
	cast_by uuid,
	primary key (proposal, round, member),
	foreign key (proposal, round) references proposal_vote (proposal, round)
);

create index proposal_ballot_of_member on proposal_ballot (member, choice);

-- How many notices of proposals somebody got at once on a day.
create table proposal_told (
	member uuid not null,
	told_on date not null,
	times integer not null,
	primary key (member, told_on)
);

-- What somebody was not told at once: it waits for the digest of that day.
create table proposal_news (
	member uuid not null,
	digest_on date not null,
	proposal uuid not null references proposal (id),
	-- which change of the proposal
	version integer not null,
	state varchar(30) not null,
	-- whether the member is to act
	asked boolean not null,
	primary key (member, digest_on, proposal, version)
);

create index proposal_overdue on proposal (reply_due, state);

create index proposal_reviewed on proposal (review_on);

create index proposal_unpublished on proposal (state, answer_published_at);

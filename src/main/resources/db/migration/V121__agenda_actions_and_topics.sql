-- What somebody took on about an item.
create table agenda_action (
	id uuid primary key,
	item uuid not null references agenda_item (id),
	committee uuid not null,
	what varchar(400) not null,
	owner uuid,
	until_day date not null,
	seminar uuid,
	assigned_by uuid,
	assigned_at timestamp with time zone not null,
	done_at timestamp with time zone,
	done_by uuid,
	-- in whose name, when an assistant said so
	done_for uuid
);

create index agenda_action_of_item on agenda_action (item);

create index agenda_action_of_committee on agenda_action (committee, until_day);

create index agenda_action_of_owner on agenda_action (owner, until_day);

-- A choice among suggestions; a draft has no deadline and nobody was told of it.
create table topic_vote (
	id uuid primary key,
	committee uuid not null,
	votes integer not null,
	hidden boolean not null,
	deadline timestamp with time zone,
	begun_by uuid,
	begun_at timestamp with time zone not null,
	settled integer
);

create index topic_vote_of_committee on topic_vote (committee, deadline);

create table topic_choice (
	vote uuid not null references topic_vote (id),
	number integer not null,
	item uuid not null references agenda_item (id),
	primary key (vote, number),
	constraint topic_choice_once unique (vote, item)
);

create table topic_ballot (
	vote uuid not null references topic_vote (id),
	member uuid not null,
	number integer not null,
	cast_by uuid,
	cast_at timestamp with time zone not null,
	primary key (vote, member, number)
);

create index topic_ballot_of_member on topic_ballot (member);

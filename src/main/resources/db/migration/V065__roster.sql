-- Files the secretariat has sent, between the look at what they change and the decision.
-- The rows name people: they go when the file was applied, dropped, or forgotten for a week.
create table roster_preview (
	id uuid primary key,
	file_name varchar(200) not null,
	taken_at timestamp with time zone not null,
	taken_by uuid not null,
	content text,
	applied_at timestamp with time zone,
	applied_by uuid,
	added integer,
	changed integer,
	unchanged integer,
	faulty integer
);

-- One file is brought in at a time: whoever does so holds this row.
create table roster_turn (
	id integer primary key
);

insert into roster_turn (id) values (1);

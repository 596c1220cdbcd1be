-- What somebody typed in one line before saying which committee it is for.
create table proposal_jotting (
	member uuid primary key,
	title varchar(400) not null,
	body varchar(8000) not null
);

-- The words that somebody is about to put in place of those that were sent: kept between what they typed and their yes.
create table announcement_correction (
	member uuid primary key,
	announcement uuid not null references announcement (id),
	version integer not null,
	words varchar(12000) not null,
	words_html text not null,
	due timestamp with time zone
);

create index announcement_correction_of on announcement_correction (announcement);

-- Somebody on the roster. An erased person keeps the row, so that what was counted stays countable.
create table member (
	id uuid primary key,
	name varchar not null,
	organisation varchar not null,
	title varchar not null,
	sector varchar(20),
	email varchar not null,
	enrolled_at timestamp with time zone not null,
	erased_at timestamp with time zone
);

create table secretariat (
	member_id uuid primary key references member,
	since timestamp with time zone not null
);

-- The id is the messenger's; zone is null while the forum's own applies.
create table account (
	id bigint primary key,
	member_id uuid not null unique references member,
	language varchar(2) not null,
	zone varchar(64),
	linked_at timestamp with time zone not null,
	consent_at timestamp with time zone not null
);

-- Only the SHA-256 of a code is kept. member_id: whom SELF links, whom ASSISTANT makes an
-- assistant of, null for SECRETARIAT. No expiry for the secretariat's first code.
create table link_code (
	hash varchar(64) primary key,
	purpose varchar(12) not null,
	member_id uuid references member,
	made_at timestamp with time zone not null,
	expires_at timestamp with time zone,
	used_at timestamp with time zone
);

create index link_code_member on link_code (member_id, purpose);

-- A code shown to an account and not yet consented to.
create table redemption (
	account bigint primary key,
	id uuid not null,
	hash varchar(64) not null references link_code on delete cascade,
	asked_at timestamp with time zone not null
);

create index redemption_hash on redemption (hash);

create table wrong_code (
	account bigint primary key,
	tries integer not null,
	since timestamp with time zone not null
);

create index wrong_code_since on wrong_code (since);

create table assistance (
	id uuid primary key,
	principal uuid not null references member,
	assistant uuid not null references member,
	since timestamp with time zone not null,
	until timestamp with time zone,
	named_by uuid not null references member
);

create index assistance_principal on assistance (principal);
create index assistance_assistant on assistance (assistant);

create table muting (
	member_id uuid not null references member,
	kind varchar(20) not null,
	primary key (member_id, kind)
);

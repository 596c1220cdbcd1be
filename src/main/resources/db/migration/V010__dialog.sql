-- The question each account was asked and has not answered yet.
create table dialog (
  account bigint primary key,
  kind varchar(300) not null,
  state text not null,
  opened_at timestamp with time zone not null
);

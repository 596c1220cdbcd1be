-- For whom no message reaches.
alter table member add column phone varchar(40) default '' not null;

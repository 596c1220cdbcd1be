create table lease (
  name varchar(50) primary key,
  owner uuid,
  until timestamp with time zone not null,
  epoch bigint not null
);

insert into lease (name, until, epoch) values ('leader', current_timestamp, 0);

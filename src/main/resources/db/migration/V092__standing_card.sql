-- Of the cards of one name only the newest in a private chat keeps its buttons. message is the id of its row in
-- the outbox, where the messenger's own id will stand.
create table standing_card (
  account bigint not null,
  name varchar(30) not null,
  message uuid not null,
  primary key (account, name)
);

-- The row whose message loses its buttons by this one; null for all rows that say something.
alter table outbox add column former uuid;

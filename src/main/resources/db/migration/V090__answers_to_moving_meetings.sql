-- The meeting's revision that a row was brought up to: what was decided by an earlier one is not stored.
alter table rsvp add column meeting_revision int default 0 not null;

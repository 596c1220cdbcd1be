-- When somebody was last reminded to answer.
alter table rsvp add column nudged_at timestamp with time zone;

-- All that had been announced before a change, so that people see what was changed.
alter table seminar_move add column was_link varchar(500);
alter table seminar_move add column was_topic varchar(400);
alter table seminar_move add column was_answer_by timestamp with time zone;
-- Null for no limit.
alter table seminar_move add column was_capacity integer;
update seminar_move set
  was_link = (select s.link from seminar s where s.id = seminar_move.seminar_id),
  was_topic = (select s.topic from seminar s where s.id = seminar_move.seminar_id),
  was_answer_by = (select coalesce(s.answer_by, was_start) from seminar s where s.id = seminar_move.seminar_id),
  was_capacity = (select s.capacity from seminar s where s.id = seminar_move.seminar_id);
alter table seminar_move alter column was_link set not null;
alter table seminar_move alter column was_topic set not null;
alter table seminar_move alter column was_answer_by set not null;
alter table seminar_move alter column was_venue set data type varchar(400);

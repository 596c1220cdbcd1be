-- A picture's id is good for sending it as a picture, and for nothing else.
alter table kept_file add column picture boolean default false not null;
alter table outbox_content add column file_picture boolean default false not null;

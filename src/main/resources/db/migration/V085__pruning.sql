-- What is forgotten after a while is found without reading all that is kept.
create index outbox_content_of on outbox (content_id);

create index outbox_content_age on outbox_content (created_at);

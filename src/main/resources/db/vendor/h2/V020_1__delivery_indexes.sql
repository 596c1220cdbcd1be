create index outbox_due on outbox (state, lane, not_before, id);

create index outbox_notice on outbox (notice_key);

create index card_dirty on card (dirty, in_group, next_edit_at);

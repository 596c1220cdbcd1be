create index outbox_due on outbox (lane, not_before, id) where state in ('PENDING', 'RETRY_AT');

create index outbox_under_way on outbox (state_at) where state = 'SENDING';

create index outbox_notice on outbox (notice_key text_pattern_ops) where notice_key is not null;

create index card_dirty on card (in_group, next_edit_at, id) where dirty;

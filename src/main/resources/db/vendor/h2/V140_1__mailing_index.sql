create index outbox_mailing on outbox (mailing_id, member_id, main, state);

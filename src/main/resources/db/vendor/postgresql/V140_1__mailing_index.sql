create index outbox_mailing on outbox (mailing_id, member_id, main, state) where mailing_id is not null;

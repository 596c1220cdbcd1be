-- Updates that took effect or were found faulty: whatever comes again is known by its id.
-- Kept for 48 hours, longer than Telegram repeats itself.
create table telegram_update (
	update_id bigint primary key,
	received_at timestamp with time zone not null,
	failure varchar(400)
);

-- The command menu each private chat was last given, by its digest; chat 0 stands for everybody else.
create table telegram_menu (
	chat bigint primary key,
	digest varchar(64) not null
);

package kr.bridgebot.telegram;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command menu each chat was last given, by its digest. */
final class ShownMenus {

	private final JdbcClient jdbc;

	ShownMenus(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<String> of(long chat) {
		return this.jdbc.sql("select digest from telegram_menu where chat = ?")
			.param(chat)
			.query(String.class)
			.optional();
	}

	void forget() {
		this.jdbc.sql("delete from telegram_menu").update();
	}

	void put(long chat, String digest) {
		if (this.jdbc.sql("update telegram_menu set digest = ? where chat = ?")
			.param(digest)
			.param(chat)
			.update() == 0) {
			this.jdbc.sql("insert into telegram_menu (chat, digest) values (?, ?) on conflict do nothing")
				.param(chat)
				.param(digest)
				.update();
		}
	}

}

package kr.bridgebot.announcements;

import java.util.List;
import java.util.UUID;
import kr.bridgebot.chat.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The group chats and channels that got announcements. */
@Repository
class Places {

	private final JdbcClient jdbc;

	Places(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One of them.
	 *
	 * @param about the committee, or the announcement for the channel
	 */
	record Addressed(UUID about, Place place, boolean channel) {
	}

	void add(AnnouncementId announcement, Addressed addressed) {
		this.jdbc.sql("""
				insert into announcement_place (announcement, about, chat, thread, channel)
				values (:announcement, :about, :chat, :thread, :channel)""")
			.param("announcement", announcement.value())
			.param("about", addressed.about())
			.param("chat", addressed.place().chat())
			.param("thread", addressed.place().thread())
			.param("channel", addressed.channel())
			.update();
	}

	List<Addressed> of(AnnouncementId announcement) {
		return this.jdbc.sql("select * from announcement_place where announcement = ? order by channel, about")
			.param(announcement.value())
			.query((row, number) -> new Addressed(row.getObject("about", UUID.class),
					new Place(row.getLong("chat"), row.getObject("thread", Integer.class), true),
					row.getBoolean("channel")))
			.list();
	}

}

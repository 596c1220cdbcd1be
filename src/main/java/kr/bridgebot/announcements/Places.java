package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.bridgebot.chat.Place;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The group chats and channels that got announcements, and what became of the latest
 * version there.
 */
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

	void add(AnnouncementId announcement, Addressed addressed, Instant at) {
		this.jdbc.sql("""
				insert into announcement_place (announcement, about, chat, thread, channel, state, state_at, reason)
				values (:announcement, :about, :chat, :thread, :channel, 'QUEUED', :at, '')""")
			.param("announcement", announcement.value())
			.param("about", addressed.about())
			.param("chat", addressed.place().chat())
			.param("thread", addressed.place().thread())
			.param("channel", addressed.channel())
			.param("at", Timestamps.of(at))
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

	/** The groups in order of their committees' ids, the channel last. */
	List<PlaceLine> lines(AnnouncementId announcement) {
		return this.jdbc.sql("select * from announcement_place where announcement = ? order by channel, about")
			.param(announcement.value())
			.query((row, number) -> new PlaceLine(
					row.getBoolean("channel") ? null : new CommitteeId(row.getObject("about", UUID.class)),
					RecipientState.valueOf(row.getString("state")), Timestamps.read(row, "state_at"),
					row.getString("reason")))
			.list();
	}

	/** Nothing of the new version has left yet. */
	void queue(AnnouncementId announcement, Instant at) {
		this.jdbc
			.sql("update announcement_place set state = 'QUEUED', state_at = ?, reason = '' where announcement = ?")
			.params(Timestamps.of(at), announcement.value())
			.update();
	}

	/** Writes down what became of the latest version in these. */
	void settle(AnnouncementId announcement, List<Fate> fates) {
		FateRows.settle(this.jdbc, "announcement_place", "about", announcement, fates);
	}

}

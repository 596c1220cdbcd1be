package kr.bridgebot.announcements.chat;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.Correction;
import kr.bridgebot.chat.Words;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the words with which somebody is about to correct an announcement, from when they
 * typed them until they say yes.
 */
@Repository
@Transactional
class Corrections {

	private final JdbcClient jdbc;

	Corrections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What somebody is about to send.
	 *
	 * @param version the one that it takes the place of
	 * @param due until when it is to be confirmed; null where it need not be
	 */
	record Noted(AnnouncementId announcement, int version, Words words, @Nullable Instant due) {

		Correction of(Correction present) {
			return present.saying(this.words).due(this.due);
		}

		/** Tells it from what the same person noted before. */
		int mark() {
			return Objects.hash(this.words.html(), this.due);
		}

		Noted due(@Nullable Instant next) {
			return new Noted(this.announcement, this.version, this.words, next);
		}

	}

	/** Notes it in place of what the member noted before. */
	void note(MemberId member, Noted noted) {
		forget(member);
		this.jdbc.sql("""
				insert into announcement_correction (member, announcement, version, words, words_html, due)
				values (:member, :announcement, :version, :words, :html, :due)""")
			.param("member", member.value())
			.param("announcement", noted.announcement().value())
			.param("version", noted.version())
			.param("words", noted.words().plain())
			.param("html", noted.words().html())
			.param("due", Timestamps.ofNullable(noted.due()))
			.update();
	}

	/** What the member noted last of this announcement. */
	Optional<Noted> find(MemberId member, AnnouncementId announcement) {
		return this.jdbc.sql("select * from announcement_correction where member = ? and announcement = ?")
			.params(member.value(), announcement.value())
			.query((row, number) -> new Noted(new AnnouncementId(row.getObject("announcement", UUID.class)),
					row.getInt("version"), new Words(row.getString("words"), row.getString("words_html")),
					Timestamps.readNullable(row, "due")))
			.optional();
	}

	void forget(MemberId member) {
		this.jdbc.sql("delete from announcement_correction where member = ?").param(member.value()).update();
	}

	@EventListener
	void on(MemberEvent.Erased erased) {
		forget(erased.member());
	}

}

package kr.bridgebot.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Place;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/** Rows for the outbox that are written together: same lane, same hour. */
final class Posting {

	private final Lane lane;

	private final Instant at;

	private final Instant notBefore;

	private final @Nullable Instant expires;

	private final @Nullable Mailing mailing;

	private final List<Row> rows = new ArrayList<>();

	private final List<Content> contents = new ArrayList<>();

	Posting(Lane lane, Instant at, Instant notBefore, @Nullable Instant expires) {
		this(lane, at, notBefore, expires, null);
	}

	Posting(Lane lane, Instant at, Instant notBefore, @Nullable Instant expires, @Nullable Mailing mailing) {
		this.lane = lane;
		this.at = at;
		this.notBefore = notBefore;
		this.expires = expires;
		this.mailing = mailing;
	}

	UUID content(String body) {
		return content(new Content(Ids.next(), body, null, null, null));
	}

	UUID content(Content content) {
		this.contents.add(content);
		return content.id();
	}

	void add(Row row) {
		this.rows.add(row);
	}

	/** Lets go of what is written, for more of the same kind. */
	void clear() {
		this.rows.clear();
		this.contents.clear();
	}

	Lane lane() {
		return this.lane;
	}

	Instant at() {
		return this.at;
	}

	Instant notBefore() {
		return this.notBefore;
	}

	@Nullable Instant expires() {
		return this.expires;
	}

	@Nullable Mailing mailing() {
		return this.mailing;
	}

	List<Row> rows() {
		return this.rows;
	}

	List<Content> contents() {
		return this.contents;
	}

	/**
	 * What several rows say.
	 *
	 * @param body a letter, for a file its caption
	 * @param file null when it is kept elsewhere, or there is none
	 */
	record Content(UUID id, String body, @Nullable String fileName, byte @Nullable [] file,
			Attachment.@Nullable Kept kept) {
	}

	/**
	 * One message to one chat.
	 *
	 * @param key null when it cannot be posted twice, as replies
	 * @param part tells the messages of one notice to one chat apart
	 * @param place null when there is none
	 * @param former the row whose message loses its buttons; null for all that say
	 * something
	 * @param obstacle why it is dead from the start
	 * @param main whether what becomes of it is what became of the notice
	 */
	record Row(UUID id, @Nullable String key, int part, @Nullable MemberId member, @Nullable Place place, Kind kind,
			@Nullable UUID content, @Nullable CardRef card, @Nullable Long target, @Nullable UUID former,
			@Nullable String obstacle, boolean main) {

		Row(UUID id, @Nullable String key, int part, @Nullable MemberId member, @Nullable Place place, Kind kind,
				@Nullable UUID content, @Nullable CardRef card, @Nullable Long target, @Nullable String obstacle) {
			this(id, key, part, member, place, kind, content, card, target, null, obstacle, kind != Kind.FILE);
		}

		/**
		 * Equal for two rows that bring the same to the same. Stands for the whole key in
		 * a unique index, where nulls would be distinct.
		 */
		@Nullable UUID fingerprint() {
			if (this.key == null) {
				return null;
			}
			String recipient = this.part + "/" + ((this.member != null) ? this.member.value() : "") + "/"
					+ ((this.place != null) ? this.place.chat() + "/" + this.place.thread() : "");
			return UUID.nameUUIDFromBytes((recipient + "/" + this.key).getBytes(StandardCharsets.UTF_8));
		}

	}

}

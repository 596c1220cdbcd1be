package kr.bridgebot.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists announcements. */
@Repository
class AnnouncementLines {

	private static final int LONGEST_TITLE = 40;

	private final JdbcClient jdbc;

	private final AnnouncementSettings settings;

	private final Clock clock;

	AnnouncementLines(JdbcClient jdbc, AnnouncementSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/** Which of them are listed. */
	enum Which {

		ALL(""), DRAFTS(" and a.state = 'DRAFT'"), BUT_DRAFTS(" and a.state <> 'DRAFT'");

		private final String condition;

		Which(String condition) {
			this.condition = condition;
		}

	}

	/**
	 * Latest first; what was discarded before anybody was told is left out.
	 * @param scopes null for all
	 */
	AnnouncementPage page(@Nullable Collection<CommitteeId> scopes, Which which, int page, int size) {
		Map<String, Object> parameters = new HashMap<>();
		StringBuilder where = new StringBuilder(" where not (a.state = 'CANCELLED' and a.version = 0)")
			.append(which.condition);
		if (scopes != null) {
			where.append(" and a.scope = any(:scopes)");
			parameters.put("scopes", SqlArrays.uuids(scopes, CommitteeId::value));
		}
		int total = this.jdbc.sql("select count(*) from announcement a" + where)
			.params(parameters)
			.query(Integer.class)
			.single();
		int last = Math.max(0, (total - 1) / size);
		int shown = Math.clamp(page, 0, last);
		Instant now = this.clock.instant();
		return new AnnouncementPage(this.jdbc.sql("""
				select a.*, coalesce(v.people, 0) as people, (
					select count(*) from announcement_receipt r
					where r.announcement = a.id and r.version = a.version) as confirmed
				from announcement a
				left join announcement_version v on v.announcement = a.id and v.version = a.version
				""" + where + " order by a.made_at desc, a.id desc limit :size offset :skip")
			.params(parameters)
			.param("size", size)
			.param("skip", shown * size)
			.query((row, number) -> line(row, now))
			.list(), total, shown, last + 1);
	}

	/** The first line, cut where it is too long for a list. */
	static String title(String words) {
		String line = words.strip().lines().findFirst().orElse("").strip();
		if (line.length() <= LONGEST_TITLE) {
			return line;
		}
		int end = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), LONGEST_TITLE - 1));
		return line.substring(0, end).strip() + "\u2026";
	}

	private AnnouncementLine line(ResultSet row, Instant now) throws SQLException {
		AnnouncementState state = AnnouncementState.valueOf(row.getString("state"));
		AnnouncementKind kind = AnnouncementKind.valueOf(row.getString("kind"));
		Instant due = Timestamps.readNullable(row, "due");
		Instant sent = Timestamps.readNullable(row, "sent_at");
		if (state == AnnouncementState.SENT && sent != null) {
			Instant closes = (kind == AnnouncementKind.RECEIPT && due != null) ? due : sent.plus(this.settings.open());
			state = now.isBefore(closes) ? state : AnnouncementState.CLOSED;
		}
		Instant at = (state == AnnouncementState.SCHEDULED) ? Timestamps.readNullable(row, "leaves_at")
				: Timestamps.read(row, "since");
		return new AnnouncementLine(new AnnouncementId(row.getObject("id", UUID.class)),
				new CommitteeId(row.getObject("scope", UUID.class)), kind, state, title(row.getString("words")),
				Objects.requireNonNull(at), due, Columns.member(row, "author"), row.getInt("people"),
				row.getInt("confirmed"));
	}

}

package kr.bridgebot.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was published, edition by edition; rows are added and never changed. */
@Repository
class Editions {

	private final JdbcClient jdbc;

	Editions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Edition edition) {
		MemberId by = edition.by();
		this.jdbc.sql("""
				insert into minutes_edition (seminar_id, edition, attendance, discussion, conclusion, files, reason,
				  published_by, published_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(edition.seminar().value())
			.param(edition.number())
			.param(edition.text(Section.ATTENDANCE))
			.param(edition.text(Section.DISCUSSION))
			.param(edition.text(Section.CONCLUSION))
			.param(MinutesDrafts.files(edition.files()))
			.param(edition.reason())
			.param((by != null) ? by.value() : null)
			.param(Timestamps.of(edition.at()))
			.update();
	}

	/** The one that holds. */
	Optional<Edition> latest(SeminarId seminar) {
		return this.jdbc.sql("select * from minutes_edition where seminar_id = ? order by edition desc limit 1")
			.param(seminar.value())
			.query((row, number) -> read(row))
			.optional();
	}

	/** What a member published, oldest first. */
	List<Publication> by(MemberId member) {
		return this.jdbc.sql("""
				select seminar_id, edition, published_at from minutes_edition where published_by = ?
				order by published_at""")
			.param(member.value())
			.query((row, number) -> new Publication(new SeminarId(row.getObject("seminar_id", UUID.class)),
					row.getInt("edition"), Timestamps.read(row, "published_at")))
			.list();
	}

	/** That they were published stays, but not by whom. */
	void forget(MemberId member) {
		this.jdbc.sql("update minutes_edition set published_by = null where published_by = ?")
			.param(member.value())
			.update();
	}

	/** That somebody published an edition. */
	record Publication(SeminarId seminar, int edition, Instant at) {
	}

	private static Edition read(ResultSet row) throws SQLException {
		return new Edition(new SeminarId(row.getObject("seminar_id", UUID.class)), row.getInt("edition"),
				Map.of(Section.ATTENDANCE, row.getString("attendance"), Section.DISCUSSION, row.getString("discussion"),
						Section.CONCLUSION, row.getString("conclusion")),
				MinutesDrafts.files(row), row.getString("reason"), MinutesDrafts.member(row, "published_by"),
				Timestamps.read(row, "published_at"));
	}

}

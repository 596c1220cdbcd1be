package kr.bridgebot.agenda;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What others were told of the agendas of meetings. */
@Repository
class AgendaSheets {

	private final JdbcClient jdbc;

	AgendaSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How far others know a meeting's agenda.
	 *
	 * @param publishedAt null while it is a draft
	 * @param edition how often it was published
	 * @param changedAt since when it differs from what people were told; null when it
	 * does not
	 */
	record Sheet(SeminarId seminar, @Nullable Instant publishedAt, int edition, @Nullable Instant changedAt) {

		boolean isPublished() {
			return this.publishedAt != null;
		}

	}

	Optional<Sheet> find(SeminarId seminar) {
		return Optional.ofNullable(find(List.of(seminar)).get(seminar));
	}

	/** What nobody ever published is left out; one statement. */
	Map<SeminarId, Sheet> find(Collection<SeminarId> seminars) {
		if (seminars.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("select * from agenda_sheet where seminar in (:seminars)")
			.param("seminars", seminars.stream().map(SeminarId::value).toList())
			.query((row, index) -> new Sheet(new SeminarId(row.getObject("seminar", UUID.class)),
					Timestamps.readNullable(row, "published_at"), row.getInt("edition"),
					Timestamps.readNullable(row, "changed_at")))
			.list()
			.stream()
			.collect(Collectors.toMap(Sheet::seminar, (sheet) -> sheet));
	}

	/**
	 * Makes an agenda known.
	 * @return false when it is known already
	 */
	boolean publish(SeminarId seminar, CommitteeId committee, Instant at) {
		this.jdbc
			.sql("insert into agenda_sheet (seminar, committee, edition) values (:seminar, :committee, 0)"
					+ " on conflict do nothing")
			.param("seminar", seminar.value())
			.param("committee", committee.value())
			.update();
		return this.jdbc.sql("""
				update agenda_sheet set published_at = :at, edition = edition + 1, changed_at = null
				where seminar = :seminar and published_at is null""")
			.param("at", Timestamps.of(at))
			.param("seminar", seminar.value())
			.update() == 1;
	}

	/** Makes it a draft again: its meeting fell through. */
	void takeBack(SeminarId seminar) {
		this.jdbc.sql("update agenda_sheet set published_at = null, changed_at = null where seminar = :seminar")
			.param("seminar", seminar.value())
			.update();
	}

	/**
	 * Notes that a published agenda changed.
	 * @return whether nothing had changed since people were told
	 */
	boolean change(SeminarId seminar, Instant at) {
		return this.jdbc.sql("""
				update agenda_sheet set changed_at = :at
				where seminar = :seminar and published_at is not null and changed_at is null""")
			.param("at", Timestamps.of(at))
			.param("seminar", seminar.value())
			.update() == 1;
	}

	/**
	 * Notes that people are told of the change.
	 * @return false when there is none
	 */
	boolean tell(SeminarId seminar) {
		return this.jdbc
			.sql("update agenda_sheet set changed_at = null where seminar = :seminar and changed_at is not null")
			.param("seminar", seminar.value())
			.update() == 1;
	}

}

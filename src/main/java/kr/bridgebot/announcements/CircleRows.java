package kr.bridgebot.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.bridgebot.members.Sector;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.shared.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that say how audiences are chosen. */
@Repository
class CircleRows {

	private final JdbcClient jdbc;

	CircleRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In order of their evaluation. */
	Map<UUID, List<AudienceStep>> of(Collection<UUID> announcements) {
		Map<UUID, List<AudienceStep>> steps = new HashMap<>();
		this.jdbc.sql("select * from announcement_circle where announcement = any(?) order by announcement, place")
			.param(SqlArrays.uuids(announcements))
			.query((row) -> {
				steps.computeIfAbsent(row.getObject("announcement", UUID.class), (id) -> new ArrayList<>())
					.add(new AudienceStep(Joining.valueOf(row.getString("joining")), circle(row)));
			});
		return steps;
	}

	/** In place of those that were there. */
	void write(AnnouncementId announcement, List<AudienceStep> steps) {
		this.jdbc.sql("delete from announcement_circle where announcement = ?").param(announcement.value()).update();
		int place = 0;
		for (AudienceStep step : steps) {
			Columned circle = Columned.of(step.circle());
			this.jdbc.sql("""
					insert into announcement_circle (announcement, place, joining, circle, about, choice)
					values (:announcement, :place, :joining, :circle, :about, :choice)""")
				.param("announcement", announcement.value())
				.param("place", place++)
				.param("joining", step.joining().name())
				.param("circle", circle.kind().name())
				.param("about", circle.about())
				.param("choice", circle.choice())
				.update();
		}
	}

	private static Circle circle(ResultSet row) throws SQLException {
		UUID about = row.getObject("about", UUID.class);
		String choice = row.getString("choice");
		return switch (Kind.valueOf(row.getString("circle"))) {
			case EVERYONE -> new Circle.Everyone();
			case BODY -> new Circle.Body(new CommitteeId(Objects.requireNonNull(about)));
			case SECTOR -> new Circle.OfSector(Sector.valueOf(Objects.requireNonNull(choice)));
			case ROLE -> new Circle.OfRole(Role.valueOf(Objects.requireNonNull(choice)));
			case ANSWERED -> new Circle.Answered(new SeminarId(Objects.requireNonNull(about)),
					Answer.valueOf(Objects.requireNonNull(choice)));
			case SILENT -> new Circle.Silent(new SeminarId(Objects.requireNonNull(about)));
			case SINGLE -> new Circle.Single(new MemberId(Objects.requireNonNull(about)));
		};
	}

	private enum Kind {

		EVERYONE, BODY, SECTOR, ROLE, ANSWERED, SILENT, SINGLE

	}

	/** A circle in columns. */
	private record Columned(Kind kind, @Nullable UUID about, @Nullable String choice) {

		static Columned of(Circle circle) {
			return switch (circle) {
				case Circle.Everyone _ -> new Columned(Kind.EVERYONE, null, null);
				case Circle.Body(CommitteeId committee) -> new Columned(Kind.BODY, committee.value(), null);
				case Circle.OfSector(Sector sector) -> new Columned(Kind.SECTOR, null, sector.name());
				case Circle.OfRole(Role role) -> new Columned(Kind.ROLE, null, role.name());
				case Circle.Answered(SeminarId seminar, Answer answer) ->
					new Columned(Kind.ANSWERED, seminar.value(), answer.name());
				case Circle.Silent(SeminarId seminar) -> new Columned(Kind.SILENT, seminar.value(), null);
				case Circle.Single(MemberId member) -> new Columned(Kind.SINGLE, member.value(), null);
			};
		}

	}

}

package kr.bridgebot.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Whole columns as one parameter each, so that one statement takes many rows. */
final class Columns {

	private Columns() {
	}

	static SqlArrayValue ids(Collection<UUID> ids) {
		return new SqlArrayValue("uuid", (Object[]) ids.toArray(UUID[]::new));
	}

	static SqlArrayValue members(Collection<MemberId> members) {
		return new SqlArrayValue("uuid", (Object[]) members.stream().map(MemberId::value).toArray(UUID[]::new));
	}

	static <T> SqlArrayValue texts(Collection<T> rows, Function<T, @Nullable String> column) {
		return new SqlArrayValue("varchar", (Object[]) rows.stream().map(column).toArray(String[]::new));
	}

	static <T> SqlArrayValue moments(Collection<T> rows, Function<T, Instant> column) {
		return new SqlArrayValue("timestamp with time zone",
				(Object[]) rows.stream().map((row) -> Timestamps.of(column.apply(row))).toArray(OffsetDateTime[]::new));
	}

	static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id == null) ? null : new MemberId(id);
	}

	static @Nullable UUID value(@Nullable MemberId member) {
		return (member == null) ? null : member.value();
	}

}

package kr.bridgebot.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/** Columns that name a member, or nobody. */
final class Columns {

	private Columns() {
	}

	static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id == null) ? null : new MemberId(id);
	}

	static @Nullable UUID value(@Nullable MemberId member) {
		return (member == null) ? null : member.value();
	}

}

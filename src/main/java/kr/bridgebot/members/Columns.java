package kr.bridgebot.members;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Whole columns as one parameter each, so that one statement takes many rows. */
final class Columns {

	private Columns() {
	}

	static SqlArrayValue ids(Collection<MemberId> members) {
		return new SqlArrayValue("uuid", (Object[]) members.stream().map(MemberId::value).toArray(UUID[]::new));
	}

	static SqlArrayValue numbers(Collection<Long> numbers) {
		return new SqlArrayValue("bigint", (Object[]) numbers.toArray(Long[]::new));
	}

	static <T> SqlArrayValue texts(Collection<T> rows, Function<T, @Nullable String> column) {
		return new SqlArrayValue("varchar", (Object[]) rows.stream().map(column).toArray(String[]::new));
	}

}

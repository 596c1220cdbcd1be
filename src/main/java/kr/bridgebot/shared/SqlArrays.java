package kr.bridgebot.shared;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Values, or one column of many rows, as an array parameter in their order, so that one
 * statement takes any number of them.
 */
public final class SqlArrays {

	private SqlArrays() {
	}

	public static SqlArrayValue members(Collection<MemberId> members) {
		return uuids(members, MemberId::value);
	}

	public static SqlArrayValue uuids(Collection<? extends @Nullable UUID> values) {
		return new SqlArrayValue("uuid", values.toArray());
	}

	public static <T> SqlArrayValue uuids(Collection<T> rows, Function<T, @Nullable UUID> column) {
		return array("uuid", rows, column);
	}

	public static SqlArrayValue longs(Collection<? extends @Nullable Long> values) {
		return new SqlArrayValue("bigint", values.toArray());
	}

	public static <T> SqlArrayValue longs(Collection<T> rows, Function<T, @Nullable Long> column) {
		return array("bigint", rows, column);
	}

	public static SqlArrayValue integers(Collection<? extends @Nullable Integer> values) {
		return new SqlArrayValue("integer", values.toArray());
	}

	public static <T> SqlArrayValue integers(Collection<T> rows, Function<T, @Nullable Integer> column) {
		return array("integer", rows, column);
	}

	public static SqlArrayValue booleans(Collection<Boolean> values) {
		return new SqlArrayValue("boolean", values.toArray());
	}

	public static <T> SqlArrayValue booleans(Collection<T> rows, Function<T, Boolean> column) {
		return array("boolean", rows, column);
	}

	public static SqlArrayValue strings(Collection<? extends @Nullable String> values) {
		return new SqlArrayValue("varchar", values.toArray());
	}

	public static <T> SqlArrayValue strings(Collection<T> rows, Function<T, @Nullable String> column) {
		return array("varchar", rows, column);
	}

	public static SqlArrayValue instants(Collection<? extends @Nullable Instant> values) {
		return new SqlArrayValue("timestamp with time zone", values.stream().map(Timestamps::ofNullable).toArray());
	}

	public static <T> SqlArrayValue instants(Collection<T> rows, Function<T, @Nullable Instant> column) {
		return array("timestamp with time zone", rows, (row) -> Timestamps.ofNullable(column.apply(row)));
	}

	private static <T> SqlArrayValue array(String type, Collection<T> rows,
			Function<T, ? extends @Nullable Object> column) {
		return new SqlArrayValue(type, rows.stream().<@Nullable Object>map(column).toArray());
	}

}

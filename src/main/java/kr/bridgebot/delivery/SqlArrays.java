package kr.bridgebot.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Collections as array parameters, so that one statement takes any number of values. */
final class SqlArrays {

	private SqlArrays() {
	}

	static SqlArrayValue uuids(Collection<? extends @Nullable UUID> values) {
		return new SqlArrayValue("uuid", values.toArray());
	}

	static SqlArrayValue longs(Collection<? extends @Nullable Long> values) {
		return new SqlArrayValue("bigint", values.toArray());
	}

	static SqlArrayValue integers(Collection<? extends @Nullable Integer> values) {
		return new SqlArrayValue("integer", values.toArray());
	}

	static SqlArrayValue booleans(Collection<Boolean> values) {
		return new SqlArrayValue("boolean", values.toArray());
	}

	static SqlArrayValue instants(Collection<? extends @Nullable Instant> values) {
		return new SqlArrayValue("timestamp with time zone", values.stream().map(Timestamps::ofNullable).toArray());
	}

	static SqlArrayValue strings(Collection<? extends @Nullable String> values) {
		return new SqlArrayValue("varchar", values.toArray());
	}

}

package kr.bridgebot.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * How long before something: {@code 48h}, or days before at an hour of the day,
 * {@code 1d@17:00}.
 *
 * @param ahead how long before; whole days with an hour
 * @param at the hour on the forum's wall clock; null for exactly that long before
 */
public record Lead(Duration ahead, @Nullable LocalTime at) {

	/**
	 * Reads what stands in the configuration.
	 * @throws IllegalArgumentException when it is neither form, or negative
	 */
	public static Lead of(String value) {
		int sign = value.indexOf('@');
		Duration ahead = DurationStyle.detectAndParse((sign < 0) ? value : value.substring(0, sign));
		if (ahead.isNegative()) {
			throw new IllegalArgumentException(value);
		}
		if (sign < 0) {
			return new Lead(ahead, null);
		}
		if (!ahead.equals(Duration.ofDays(ahead.toDays()))) {
			throw new IllegalArgumentException(value);
		}
		return new Lead(ahead, LocalTime.parse(value.substring(sign + 1)));
	}

	/** The moment that lies so long before another. */
	public Instant before(Instant moment, ZoneId zone) {
		if (this.at == null) {
			return moment.minus(this.ahead);
		}
		return moment.atZone(zone)
			.toLocalDate()
			.minusDays(this.ahead.toDays())
			.atTime(this.at)
			.atZone(zone)
			.toInstant();
	}

}

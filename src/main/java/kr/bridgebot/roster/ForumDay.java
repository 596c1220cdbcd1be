package kr.bridgebot.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What time it is, and which day where the forum's clock hangs. */
@Component
class ForumDay {

	private final Clock clock;

	private final ZoneId zone;

	ForumDay(Clock clock, ZoneId zone) {
		this.clock = clock;
		this.zone = zone;
	}

	Instant now() {
		return this.clock.instant();
	}

	LocalDate date() {
		return LocalDate.ofInstant(now(), this.zone);
	}

}

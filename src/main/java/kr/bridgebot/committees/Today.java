package kr.bridgebot.committees;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Which day it is where the forum's clock hangs: terms begin and end by it. */
@Component
class Today {

	private final Clock clock;

	private final ZoneId zone;

	Today(Clock clock, ZoneId zone) {
		this.clock = clock;
		this.zone = zone;
	}

	LocalDate date() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	ZoneId zone() {
		return this.zone;
	}

}

package kr.bridgebot.guards.violations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Does what no class of the bot may do, one method a rule. */
class Smuggler {

	@Autowired
	private Scheduler scheduler;

	Update readsTelegramElsewhere(Update update) {
		return update;
	}

	Scheduler schedulesElsewhere() {
		return this.scheduler;
	}

	static class WallClock {

		Instant now() {
			return Instant.now();
		}

	}

	static class Calendar {

		Supplier<LocalDate> today() {
			return LocalDate::now;
		}

	}

	static class Millis {

		long now() {
			return System.currentTimeMillis();
		}

	}

	static class Nanos {

		long now() {
			return System.nanoTime();
		}

	}

	static class OwnClock {

		Clock clock() {
			return Clock.systemUTC();
		}

	}

	static class OldDate {

		java.util.Date now() {
			return new java.util.Date();
		}

	}

	/** Innocent: it was given the clock. */
	static class GivenClock {

		Instant now(Clock clock) {
			return Instant.now(clock);
		}

	}

	static class Shouter {

		void shouts() {
			System.out.println("here");
		}

	}

	static class OldLogger {

		Logger logger() {
			return Logger.getGlobal();
		}

	}

}

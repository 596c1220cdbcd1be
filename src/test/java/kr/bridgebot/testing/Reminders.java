package kr.bridgebot.testing;

import java.time.Instant;
import kr.bridgebot.reminders.ReminderBook;
import org.springframework.stereotype.Component;

/** Lets time pass for reminders, which no scheduler fires in a test. */
@Component
public class Reminders {

	private final ReminderBook book;

	private final TestClock clock;

	public Reminders(ReminderBook book, TestClock clock) {
		this.book = book;
		this.clock = clock;
	}

	/** Sets the clock and fires what is due by then, soonest first. */
	public void passUntil(Instant instant) {
		this.clock.set(instant);
		this.book.fireDue();
	}

	/** Fires what is due by the clock as it stands. */
	public void fireDue() {
		this.book.fireDue();
	}

}

package kr.bridgebot.reminders;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Wakes others at the right moment through {@link ReminderDue}. Durable and clustered:
 * each reminder fires once on one instance; what was missed during a downtime fires once
 * after it, late. Works within the caller's transaction.
 */
@Service
public class ReminderBook {

	/**
	 * Plans one reminder, in place of the one with the same key; a past one fires now.
	 */
	public void plan(ReminderKey key, Instant when) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes these all the reminders of a thing: others it had are dropped.
	 * @param moments kind to moment
	 */
	public void replan(String thing, Map<String, Instant> moments) {
		throw new UnsupportedOperationException();
	}

	/** Drops all reminders of a thing. */
	public void drop(String thing) {
		throw new UnsupportedOperationException();
	}

	/** What is planned, by key. */
	public Map<ReminderKey, Instant> planned(String thing) {
		throw new UnsupportedOperationException();
	}

}

package kr.bridgebot.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wakes others at the right moment through {@link ReminderDue}. Durable and clustered:
 * each reminder fires once on one instance; what was missed during a downtime fires once
 * after it, late. Works within the caller's transaction, and whoever changes the plan of
 * one thing holds that thing's row, so that its plan is changed by one at a time. Writing
 * makes other planners wait until the transaction ends: plan last. What recurs plans its
 * next time when it comes due.
 */
@Service
public class ReminderBook {

	private final Alarms alarms;

	private final ReminderBell bell;

	private final Clock clock;

	ReminderBook(Alarms alarms, ReminderBell bell, Clock clock) {
		this.alarms = alarms;
		this.bell = bell;
		this.clock = clock;
	}

	/**
	 * Plans one reminder, in place of the one with the same key; a past one fires now.
	 */
	@Transactional
	public void plan(ReminderKey key, Instant when) {
		Alarm wanted = new Alarm(key, latest(when, this.clock.instant()));
		turnOnOnly(Set.of(wanted), alarms(key));
	}

	/**
	 * Makes these all the reminders of a thing: others it had are dropped. A past one
	 * fires now, even if it has fired before: leave out what is over. Costs one statement
	 * when nothing changes.
	 * @param moments kind to moment
	 */
	@Transactional
	public void replan(String thing, Map<String, Instant> moments) {
		Set<Alarm> wanted = new LinkedHashSet<>();
		moments.forEach((kind, when) -> wanted.add(new Alarm(new ReminderKey(thing, kind), when)));
		turnOnOnly(wanted, this.alarms.of(thing));
	}

	/** Drops all reminders of a thing. */
	@Transactional
	public void drop(String thing) {
		turnOnOnly(Set.of(), this.alarms.of(thing));
	}

	/** What is planned, by key, soonest first. */
	public Map<ReminderKey, Instant> planned(String thing) {
		return this.alarms.of(thing)
			.stream()
			.collect(Collectors.toMap(Alarm::key, Alarm::planned, ReminderBook::latest, LinkedHashMap::new));
	}

	/** What is planned for all things together, soonest first. */
	public Map<ReminderKey, Instant> planned() {
		return this.alarms.all()
			.stream()
			.collect(Collectors.toMap(Alarm::key, Alarm::planned, ReminderBook::latest, LinkedHashMap::new));
	}

	/**
	 * Lets one reminder fire within seconds instead of at its moment, on the way all
	 * take.
	 * @return whether it is planned at all
	 */
	@Transactional
	public boolean fireNow(ReminderKey key) {
		List<Alarm> wanted = alarms(key);
		wanted.forEach((alarm) -> this.alarms.postpone(alarm, this.clock.instant(), 0));
		return !wanted.isEmpty();
	}

	/**
	 * Fires what is due by the clock, soonest first and on this thread: for a clock that
	 * was set forward, since the scheduler wakes by the time of day. Each reminder has a
	 * transaction of its own.
	 */
	public void fireDue() {
		this.alarms.ringingAt(this.clock.instant()).forEach((alarm) -> this.bell.ring(alarm, 0));
	}

	/** The one that is ringing is left to the bell, which turns it off at the end. */
	private void turnOnOnly(Set<Alarm> wanted, List<Alarm> earlier) {
		this.alarms.remove(
				earlier.stream().filter((alarm) -> !wanted.contains(alarm) && !ReminderBell.isRinging(alarm)).toList());
		Instant now = this.clock.instant();
		wanted.stream()
			.filter((alarm) -> !earlier.contains(alarm))
			.forEach((alarm) -> this.alarms.set(alarm.ringingFrom(latest(alarm.planned(), now))));
	}

	private List<Alarm> alarms(ReminderKey key) {
		return this.alarms.of(key.thing()).stream().filter((alarm) -> alarm.key().equals(key)).toList();
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}

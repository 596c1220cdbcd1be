package kr.bridgebot.reminders;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.stereotype.Repository;

/**
 * The alarms in Quartz's store, read and written within the caller's transaction. A write
 * holds the store's one lock until that transaction ends: make it the last thing that
 * waits for anybody.
 */
@Repository
class Alarms {

	private final Scheduler scheduler;

	Alarms(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	/** One thing's alarms, soonest first; one statement. */
	List<Alarm> of(String thing) {
		return alarms(GroupMatcher.triggerGroupEquals(thing));
	}

	/** Everybody's alarms, soonest first; one statement. */
	List<Alarm> all() {
		return alarms(GroupMatcher.anyTriggerGroup());
	}

	/** The alarms that ring at this moment or have done so, soonest first. */
	List<Alarm> ringingAt(Instant now) {
		return all().stream()
			.filter((alarm) -> !alarm.planned().isAfter(now))
			.filter((alarm) -> trigger(alarm).filter((trigger) -> !trigger.getStartTime().toInstant().isAfter(now))
				.isPresent())
			.toList();
	}

	/** Sets a new alarm; one that exists already stays as it is. */
	void set(Trigger alarm) {
		ask(() -> {
			try {
				return this.scheduler.scheduleJob(alarm);
			}
			catch (ObjectAlreadyExistsException ex) {
				return alarm.getStartTime();
			}
		});
	}

	void remove(Collection<Alarm> alarms) {
		if (!alarms.isEmpty()) {
			ask(() -> this.scheduler.unscheduleJobs(alarms.stream().map(Alarm::trigger).toList()));
		}
	}

	boolean isSet(Alarm alarm) {
		return ask(() -> this.scheduler.checkExists(alarm.trigger()));
	}

	/**
	 * Turns an alarm off.
	 * @return whether it was still on
	 */
	boolean turnOff(Alarm alarm) {
		return ask(() -> this.scheduler.unscheduleJob(alarm.trigger()));
	}

	/** Lets an alarm ring from then on, unless it is off. */
	void postpone(Alarm alarm, Instant until, int failures) {
		trigger(alarm).ifPresent((trigger) -> {
			Trigger later = trigger.getTriggerBuilder()
				.startAt(Date.from(until))
				.usingJobData(Alarm.FAILURES, Integer.toString(failures))
				.build();
			ask(() -> Optional.ofNullable(this.scheduler.rescheduleJob(alarm.trigger(), later)));
		});
	}

	private Optional<Trigger> trigger(Alarm alarm) {
		return ask(() -> Optional.ofNullable(this.scheduler.getTrigger(alarm.trigger())));
	}

	private List<Alarm> alarms(GroupMatcher<TriggerKey> which) {
		Set<TriggerKey> triggers = ask(() -> this.scheduler.getTriggerKeys(which));
		return triggers.stream()
			.flatMap((trigger) -> Alarm.of(trigger).stream())
			.sorted(Comparator.comparing(Alarm::planned))
			.toList();
	}

	private static <T> T ask(Question<T> question) {
		try {
			return question.answer();
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@FunctionalInterface
	private interface Question<T> {

		T answer() throws SchedulerException;

	}

}

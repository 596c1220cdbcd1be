package kr.bridgebot.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * A reminder as Quartz keeps it: a trigger that goes on ringing until the transaction
 * that has done the work turns it off, so that neither a failure nor a killed process
 * loses it, and none fires twice. Its name holds the planned moment: a reminder that is
 * moved is another trigger, and whoever rings the old one finds it gone.
 *
 * @param key which reminder
 * @param planned when it is due
 */
record Alarm(ReminderKey key, Instant planned) {

	/** How many times it has failed so far, among the trigger's data. */
	static final String FAILURES = "failures";

	private static final char AT = '@';

	/** How soon it rings again when nobody could even say that it failed. */
	private static final Duration UNANSWERED = Duration.ofMinutes(5);

	Alarm {
		// As precise as Quartz is, else an alarm would not equal itself read back.
		planned = planned.truncatedTo(ChronoUnit.MILLIS);
	}

	/** The alarm behind a trigger; none behind one that Quartz made for itself. */
	static Optional<Alarm> of(TriggerKey trigger) {
		String name = trigger.getName();
		int at = name.lastIndexOf(AT);
		return (at < 0) ? Optional.empty()
				: Optional.of(new Alarm(new ReminderKey(trigger.getGroup(), name.substring(0, at)),
						Instant.parse(name.substring(at + 1))));
	}

	TriggerKey trigger() {
		return new TriggerKey(this.key.kind() + AT + this.planned, this.key.thing());
	}

	/** Rings from then on. */
	Trigger ringingFrom(Instant from) {
		return TriggerBuilder.newTrigger()
			.withIdentity(trigger())
			.forJob(ReminderJob.KEY)
			.startAt(Date.from(from))
			.withSchedule(SimpleScheduleBuilder.simpleSchedule()
				.withIntervalInMilliseconds(UNANSWERED.toMillis())
				.repeatForever()
				.withMisfireHandlingInstructionNowWithRemainingCount())
			.build();
	}

}

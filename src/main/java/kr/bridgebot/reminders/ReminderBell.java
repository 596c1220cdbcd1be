package kr.bridgebot.reminders;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.bridgebot.shared.Discreet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Rings: tells the listeners, and turns the alarm off in the same transaction. */
@Component
class ReminderBell {

	/** The alarm that this thread is ringing: it is turned off by the bell alone. */
	private static final ScopedValue<Alarm> RINGING = ScopedValue.newInstance();

	private static final Logger LOG = LoggerFactory.getLogger(ReminderBell.class);

	private static final List<Duration> BACKOFF = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(15), Duration.ofHours(1));

	private final Alarms alarms;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final MeterRegistry metrics;

	ReminderBell(Alarms alarms, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock,
			MeterRegistry metrics) {
		this.alarms = alarms;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
		this.metrics = metrics;
	}

	/** Whether this thread is at this moment ringing that alarm. */
	static boolean isRinging(Alarm alarm) {
		return RINGING.isBound() && RINGING.get().equals(alarm);
	}

	/**
	 * Rings an alarm now; does nothing when it is off, or is turned off meanwhile. A
	 * failure is logged, and the alarm rings again later.
	 * @param failures how often it has failed before
	 */
	void ring(Alarm alarm, int failures) {
		Instant now = this.clock.instant();
		try {
			ScopedValue.where(RINGING, alarm).run(() -> tell(alarm, now));
			count(alarm, "fired");
			if (!now.isBefore(alarm.planned())) {
				this.metrics.timer("bridgebot.reminders.lag").record(Duration.between(alarm.planned(), now));
			}
		}
		catch (TurnedOff ex) {
			LOG.debug("{} was turned off by another", alarm);
		}
		catch (RuntimeException ex) {
			count(alarm, "failed");
			ringLater(alarm, now, failures + 1, ex);
		}
	}

	private void tell(Alarm alarm, Instant now) {
		this.transactions.executeWithoutResult((transaction) -> {
			if (!this.alarms.isSet(alarm)) {
				throw new TurnedOff();
			}
			this.events.publishEvent(new ReminderDue(alarm.key(), alarm.planned(), now));
			// Last, for it takes the store's lock; when another was faster, all is
			// undone.
			if (!this.alarms.turnOff(alarm)) {
				throw new TurnedOff();
			}
		});
	}

	private void ringLater(Alarm alarm, Instant now, int failures, RuntimeException cause) {
		Duration pause = BACKOFF.get(Math.min(failures, BACKOFF.size()) - 1);
		LOG.error("{} failed {} times, next try after {}", alarm, failures, pause, Discreet.of(cause));
		try {
			this.transactions
				.executeWithoutResult((transaction) -> this.alarms.postpone(alarm, now.plus(pause), failures));
		}
		catch (RuntimeException ex) {
			LOG.error("{} could not be postponed and rings on as before", alarm, Discreet.of(ex));
		}
	}

	private void count(Alarm alarm, String outcome) {
		this.metrics.counter("bridgebot.reminders.fired", "kind", alarm.key().kind(), "outcome", outcome).increment();
	}

	/** Somebody else did the work or took the reminder back: all is undone. */
	private static final class TurnedOff extends RuntimeException {

		TurnedOff() {
			super(null, null, false, false);
		}

	}

}

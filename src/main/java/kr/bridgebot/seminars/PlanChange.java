package kr.bridgebot.seminars;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One thing somebody settles about a meeting, in the forum's wall clock time. */
public sealed interface PlanChange {

	/**
	 * The date.
	 *
	 * @param time null to keep the hour it has, or the cadence's
	 */
	record Date(LocalDate day, @Nullable LocalTime time) implements PlanChange {
	}

	/** The hour; needs a date. */
	record Time(LocalTime time) implements PlanChange {
	}

	/** How long it takes. */
	record Length(Duration length) implements PlanChange {
	}

	/** How one can take part. */
	record Way(Mode mode) implements PlanChange {
	}

	/** Where; empty for not known yet. */
	record Venue(String venue) implements PlanChange {
	}

	/** Where online; empty for not known yet. */
	record Link(String link) implements PlanChange {
	}

	/** What it is about; empty for not known yet. */
	record Topic(String topic) implements PlanChange {
	}

	/**
	 * Until when members may answer; needs a date.
	 *
	 * @param time null for the usual hour
	 */
	record Deadline(LocalDate day, @Nullable LocalTime time) implements PlanChange {
	}

	/**
	 * How many seats there are.
	 *
	 * @param seats null for no limit
	 */
	record Capacity(@Nullable Integer seats) implements PlanChange {
	}

}

package kr.bridgebot.seminars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.calendar.Cadence;
import kr.bridgebot.calendar.Windows;
import kr.bridgebot.calendar.Windows.Window;
import kr.bridgebot.calendar.WorkingDays;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.seminars.Seminar.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which meetings a cadence asks for, by when, and on which days they would fit. */
@Component
class Season {

	private static final int OFFERS = 4;

	private final Windows windows;

	private final WorkingDays workingDays;

	private final SeminarSettings settings;

	private final ZoneId zone;

	Season(Windows windows, WorkingDays workingDays, SeminarSettings settings, ZoneId zone) {
		this.windows = windows;
		this.workingDays = workingDays;
		this.settings = settings;
		this.zone = zone;
	}

	/** The window a committee is in; null when it owes no regular meetings. */
	@Nullable Window window(Committee committee, Instant now) {
		return (committee.cadence() == null) ? null : this.windows.at(committee.cadence(), day(now));
	}

	/**
	 * The windows that a committee owes a meeting for and has none yet, oldest first. A
	 * committee that never had one starts with the first window whose proposed day is
	 * still to come.
	 * @param dealtWith the day up to which windows have a meeting already
	 */
	List<Owed> fallingDue(Cadence cadence, @Nullable LocalDate dealtWith, Instant now) {
		LocalDate today = day(now);
		Window window = this.windows.at(cadence, (dealtWith == null) ? today : dealtWith);
		if (dealtWith == null && window.proposed().isBefore(today)) {
			window = this.windows.after(cadence, window);
		}
		List<Owed> due = new ArrayList<>();
		for (Owed owed = owed(cadence, window); isDue(owed, now); owed = owed(cadence, window)) {
			due.add(owed);
			window = this.windows.after(cadence, window);
		}
		return due;
	}

	/** When to look again for meetings that fall due. */
	Instant nextRound(Instant now) {
		return now.plus(this.settings.tick());
	}

	/** When members should have been told the date; null when that is still to come. */
	@Nullable Instant lateSince(Snapshot meeting, Instant now) {
		if (meeting.owed() == null || !meeting.state().isUnsettled()) {
			return null;
		}
		Instant announced = meeting.owed().proposed().minus(this.settings.announceAhead());
		return announced.isAfter(now) ? null : announced;
	}

	/**
	 * Days that would fit, soonest first: the proposed one while it is to come, then the
	 * same weekday of the following weeks, each moved to a working day.
	 */
	List<LocalDate> offers(Snapshot meeting, Instant now) {
		LocalDate today = day(now);
		LocalDate soonest = day(now.plus(this.settings.announceAhead()));
		LocalDate day = (meeting.owed() != null) ? meeting.owed().window().proposed() : soonest;
		if (!day.isAfter(today)) {
			day = soonest.with(TemporalAdjusters.nextOrSame(day.getDayOfWeek()));
		}
		List<LocalDate> offers = new ArrayList<>();
		for (LocalDate next = day; offers.size() < OFFERS; next = next.plusWeeks(1)) {
			LocalDate working = this.workingDays.onOrAfter(next);
			if (!offers.contains(working)) {
				offers.add(working);
			}
		}
		return offers;
	}

	/** What to know about a plan before members are told of it. */
	List<Caution> cautions(Plan plan, Instant now) {
		List<Caution> cautions = new ArrayList<>();
		if (plan.start() != null) {
			LocalDate day = day(plan.start());
			if (this.workingDays.holiday(day).isPresent()) {
				cautions.add(Caution.HOLIDAY);
			}
			else if (!this.workingDays.isWorkingDay(day)) {
				cautions.add(Caution.WEEKEND);
			}
			if (plan.start().minus(this.settings.announceAhead()).isBefore(now)) {
				cautions.add(Caution.SHORT_NOTICE);
			}
		}
		if (plan.topic().isEmpty()) {
			cautions.add(Caution.NO_TOPIC);
		}
		if (plan.venue().isEmpty() && plan.mode() != Mode.ONLINE) {
			cautions.add(Caution.NO_VENUE);
		}
		if (plan.link().isEmpty() && plan.mode() != Mode.ONSITE) {
			cautions.add(Caution.NO_LINK);
		}
		return cautions;
	}

	/** How long before its start members should be told of a meeting. */
	Duration notice() {
		return this.settings.announceAhead();
	}

	/** The holiday of a plan's day; null when it is none. */
	@Nullable String holiday(Plan plan) {
		return (plan.start() == null) ? null : this.workingDays.holiday(day(plan.start())).orElse(null);
	}

	/** A plan that follows the committee's habits, or the forum's. */
	Plan habit(Committee committee) {
		Cadence cadence = committee.cadence();
		return Plan.empty((cadence != null) ? cadence.length() : this.settings.length(), this.settings.mode());
	}

	/** The hour at which the committee meets. */
	LocalTime usualHour(Committee committee) {
		Cadence cadence = committee.cadence();
		return (cadence != null) ? cadence.time() : this.settings.time();
	}

	Instant start(LocalDate day, LocalTime hour) {
		return day.atTime(hour).atZone(this.zone).toInstant();
	}

	/** What the forum has settled for all plans. */
	Plan.Rules rules() {
		return new Plan.Rules(this.settings.deadline(), this.zone, this.workingDays);
	}

	private boolean isDue(Owed owed, Instant now) {
		return !owed.window().from().isAfter(day(now)) || !owed.proposed().minus(this.settings.dueAhead()).isAfter(now);
	}

	private Owed owed(Cadence cadence, Window window) {
		return new Owed(window, start(window.proposed(), cadence.time()));
	}

	private LocalDate day(Instant instant) {
		return instant.atZone(this.zone).toLocalDate();
	}

}

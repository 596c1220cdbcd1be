package kr.bridgebot.announcements.chat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.calendar.WorkingDays;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.QuietHours;
import org.springframework.stereotype.Component;

/**
 * Offers the times that are chosen most, so that nobody has to type one, and tells when a
 * draft leaves.
 */
@Component
class Times {

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

	private static final LocalTime EVENING = LocalTime.of(18, 0);

	private final WorkingDays workingDays;

	private final QuietHours quietHours;

	private final ZoneId zone;

	Times(WorkingDays workingDays, QuietHours quietHours, ZoneId zone) {
		this.workingDays = workingDays;
		this.quietHours = quietHours;
		this.zone = zone;
	}

	/** Why nobody is disturbed at some time. */
	enum Quiet {

		NIGHT, WEEKEND, HOLIDAY

	}

	/** When it may leave: today, and on the next two working days. */
	List<LocalDateTime> departures(Instant now) {
		LocalDateTime present = LocalDateTime.ofInstant(now, this.zone);
		LocalDate today = present.toLocalDate();
		LocalDate next = this.workingDays.onOrAfter(today.plusDays(1));
		LocalDate after = this.workingDays.onOrAfter(next.plusDays(1));
		Stream<LocalDateTime> here = this.workingDays.isWorkingDay(today)
				? Stream.of(today.atTime(MORNING), today.atTime(AFTERNOON), today.atTime(EVENING)) : Stream.empty();
		return Stream
			.concat(here.filter((time) -> time.isAfter(present.plusMinutes(30))).limit(1),
					Stream.of(next.atTime(MORNING), next.atTime(AFTERNOON), after.atTime(MORNING)))
			.toList();
	}

	/** Until when it may be confirmed: the next day, in three days, in a week. */
	List<LocalDateTime> deadlines(Instant leaves) {
		LocalDate day = leaves.atZone(this.zone).toLocalDate();
		return Stream.of(1, 3, 7)
			.map((days) -> this.workingDays.onOrAfter(day.plusDays(days)))
			.distinct()
			.map((each) -> each.atTime(EVENING))
			.toList();
	}

	/** An offered time as it stands on a key. */
	Text offer(LocalDateTime time) {
		return Text.of("announcement.time.offer", "at", instant(time.toLocalDate(), time.toLocalTime()));
	}

	Instant instant(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(this.zone).toInstant();
	}

	/** When a draft leaves, and why not at the time that was chosen. */
	Text departure(AnnouncementView view, Instant now) {
		Instant chosen = view.sendAt();
		Instant wanted = (chosen == null || chosen.isBefore(now)) ? now : chosen;
		if (view.kind() != AnnouncementKind.URGENT) {
			Instant leaves = this.quietHours.nextAllowed(wanted);
			if (leaves.isAfter(wanted)) {
				return Text.of("announcement.form.leaves.shifted", "at", leaves, "reason", why(wanted));
			}
		}
		return (chosen == null) ? Text.of("announcement.form.leaves.now")
				: Text.of("announcement.form.leaves", "at", chosen);
	}

	/** Why a time is quiet that is known to be. */
	Quiet why(Instant quiet) {
		LocalDate day = quiet.atZone(this.zone).toLocalDate();
		if (this.workingDays.isWorkingDay(day)) {
			return Quiet.NIGHT;
		}
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return (weekend && this.workingDays.holiday(day).isEmpty()) ? Quiet.WEEKEND : Quiet.HOLIDAY;
	}

}

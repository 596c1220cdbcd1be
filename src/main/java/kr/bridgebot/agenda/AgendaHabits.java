package kr.bridgebot.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.bridgebot.delivery.QuietHours;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/** When it is time for something about an agenda, by the forum's habits. */
@Component
class AgendaHabits {

	private final AgendaSettings settings;

	private final QuietHours quietHours;

	private final ZoneId zone;

	AgendaHabits(AgendaSettings settings, QuietHours quietHours, ZoneId zone) {
		this.settings = settings;
		this.quietHours = quietHours;
		this.zone = zone;
	}

	/** When people are told of what changed now. */
	Instant tellOfChange(Instant now) {
		return this.quietHours.nextAllowed(now.plus(this.settings.changeNotice()));
	}

	/** Whether a meeting's agenda should be known by now. */
	boolean wantsPublishing(SeminarView meeting, Instant now) {
		return meeting.start() != null && !now.isBefore(meeting.start().minus(this.settings.publishAhead()))
				&& now.isBefore(meeting.start());
	}

	/** How long these items take together, as far as anybody can say. */
	int minutes(List<ItemView> items) {
		return items.stream()
			.filter((item) -> item.state() != ItemState.CARRIED_OVER)
			.mapToInt((item) -> (item.minutes() == null) ? this.settings.minutes() : item.minutes())
			.sum();
	}

	int votes() {
		return this.settings.votes();
	}

	/** When an action item's owner is reminded, by kind. */
	Map<String, Instant> remindersOf(LocalDate until, Instant now) {
		Map<String, Instant> moments = new LinkedHashMap<>();
		Map.of("ahead", until.minusDays(this.settings.actionAhead()), "day", until, "after",
				until.plusDays(this.settings.actionAfter()))
			.forEach((kind, day) -> moments.put(kind,
					day.atTime(this.settings.actionTime()).atZone(this.zone).toInstant()));
		moments.values().removeIf((moment) -> !moment.isAfter(now));
		return moments;
	}

	/** The last moment of a day on the forum's clock. */
	Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(this.zone).toInstant().minusSeconds(60);
	}

	LocalDate day(Instant now) {
		return LocalDate.ofInstant(now, this.zone);
	}

}

package kr.bridgebot.agenda;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.bridgebot.agenda.AgendaItem.Spot;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the meetings on whose agendas items stand. */
@Component
class Meetings {

	private final SeminarCalendar calendar;

	Meetings(SeminarCalendar calendar) {
		this.calendar = calendar;
	}

	/** The committee's next meeting that has not begun; one without a date comes last. */
	Optional<SeminarView> next(CommitteeId committee, Instant now) {
		return this.calendar.upcoming(List.of(committee))
			.stream()
			.filter((meeting) -> isAhead(meeting, now))
			.findFirst();
	}

	/** The latest of these places whose meeting was held and is not closed. */
	Optional<Spot> left(List<Spot> places) {
		Map<SeminarId, SeminarView> meetings = this.calendar.find(places.stream().map(Spot::seminar).toList());
		return places.stream().filter((place) -> {
			SeminarView meeting = meetings.get(place.seminar());
			return meeting != null && meeting.state() == SeminarState.HELD;
		}).max(Comparator.comparing((place) -> Objects.requireNonNull(meetings.get(place.seminar())).startsAt()));
	}

	/** Whether items may still be put on its agenda beforehand. */
	static boolean isAhead(SeminarView meeting, Instant now) {
		return meeting.state().isUnsettled()
				|| (meeting.state() == SeminarState.ANNOUNCED && now.isBefore(meeting.startsAt()));
	}

	/** Whether its items can be discussed: it has begun, by the clock or by word. */
	static boolean hasBegun(SeminarView meeting, Instant now) {
		return meeting.state() == SeminarState.IN_PROGRESS || meeting.state() == SeminarState.HELD
				|| (meeting.state() == SeminarState.ANNOUNCED && !now.isBefore(meeting.startsAt()));
	}

	/** A meeting, whatever its state. */
	Optional<SeminarView> find(@Nullable SeminarId id) {
		return (id == null) ? Optional.empty() : this.calendar.find(id);
	}

	/**
	 * Locks the meeting so that its agenda is changed by one at a time; taken before any
	 * of its items.
	 */
	SeminarView lock(SeminarId id) {
		return this.calendar.lock(id);
	}

}

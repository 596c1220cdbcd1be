package kr.bridgebot.responses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.bridgebot.responses.Responses.Seats;
import kr.bridgebot.responses.Responses.Step;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the waiting lists of meetings with limited seats. */
@Component
class WaitingLists {

	private final Responses responses;

	private final SeminarCalendar calendar;

	private final ResponseSettings settings;

	private final ApplicationEventPublisher events;

	WaitingLists(Responses responses, SeminarCalendar calendar, ResponseSettings settings,
			ApplicationEventPublisher events) {
		this.responses = responses;
		this.calendar = calendar;
		this.settings = settings;
		this.events = events;
	}

	/**
	 * Locks a meeting and counts its seats.
	 * @param moves how many answers are about to change at most
	 * @return empty when its seats are not limited
	 */
	Optional<Seating> open(SeminarId id, int moves) {
		SeminarView seminar = this.calendar.lock(id);
		Integer capacity = seminar.capacity();
		if (capacity == null) {
			return Optional.empty();
		}
		Seats seats = this.responses.seats(List.of(id)).getOrDefault(id, Seats.EMPTY);
		List<Response> first = (seats.waiting() == 0) ? List.of() : this.responses.firstWaiting(id, moves + capacity);
		return Optional.of(new Seating(seminar, capacity, seats, first));
	}

	/**
	 * Gives free seats to those who wait, in their order, unless it is too short before
	 * the start for them to come.
	 * @return the steps to be stored
	 */
	List<Step> seat(Seating seating, SeminarView seminar, Map<Responses.Key, Response> current, Instant now) {
		if (!now.isBefore(seminar.startsAt().minus(this.settings.waitingListStops()))) {
			return List.of();
		}
		return Stream.generate(seating::seatNext).takeWhile((waits) -> waits != null).map((waits) -> {
			Response before = current.getOrDefault(Responses.Key.of(waits), waits);
			Response seated = before.seated();
			current.put(Responses.Key.of(seated), seated);
			this.events.publishEvent(new ResponseEvent.Seated(seminar, seated.member()));
			return new Step(before, seated, null, "", now);
		}).toList();
	}

	/**
	 * The meeting can no longer be joined online besides: whoever was to come that way
	 * takes a seat that is free, in order of answer, or waits behind those who do already
	 * and is told. Whoever had a seat keeps it.
	 */
	void seatThoseOnline(SeminarView seminar, Instant now) {
		Integer capacity = seminar.capacity();
		if (capacity == null) {
			return;
		}
		Seats seats = this.responses.seats(List.of(seminar.id())).getOrDefault(seminar.id(), Seats.EMPTY);
		int free = (seats.waiting() == 0) ? Math.max(0, capacity - seats.onsite()) : 0;
		List<Step> steps = new ArrayList<>();
		for (Response online : this.responses.online(seminar.id()).stream().skip(free).toList()) {
			Response waits = online.waiting(seats.lastTurn() + steps.size() + 1);
			steps.add(new Step(online, waits, null, "", now));
			this.events.publishEvent(new ResponseEvent.Unseated(seminar, online.member()));
		}
		if (!steps.isEmpty()) {
			this.responses.store(steps.stream().map(Step::after).toList());
			this.responses.remember(steps);
		}
	}

	/**
	 * More seats than before, no limit any more, or people who left the body: fills what
	 * is free.
	 */
	void fill(SeminarId id, Instant now) {
		SeminarView seminar = this.calendar.lock(id);
		Seats seats = this.responses.seats(List.of(id)).getOrDefault(id, Seats.EMPTY);
		if (seats.waiting() == 0) {
			return;
		}
		int capacity = (seminar.capacity() == null) ? Integer.MAX_VALUE : seminar.capacity();
		Seating seating = new Seating(seminar, capacity, seats, this.responses.firstWaiting(id, seats.waiting()));
		Map<Responses.Key, Response> seated = new HashMap<>();
		List<Step> steps = seat(seating, seminar, seated, now);
		if (!steps.isEmpty()) {
			this.responses.store(seated.values());
			this.responses.remember(steps);
		}
	}

}

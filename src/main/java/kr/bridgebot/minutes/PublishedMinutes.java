package kr.bridgebot.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shelf of published minutes: for those invited, the body, the chairs and the
 * secretariat. Who assists somebody reads what that person may.
 */
@Service
@Transactional(readOnly = true)
public class PublishedMinutes {

	private final MinutesDrafts drafts;

	private final Editions editions;

	private final SeminarCalendar calendar;

	private final PlanningDesk planning;

	private final ResponseBoard responses;

	private final CommitteeBoard board;

	private final Appointments appointments;

	private final ZoneId zone;

	PublishedMinutes(MinutesDrafts drafts, Editions editions, SeminarCalendar calendar, PlanningDesk planning,
			ResponseBoard responses, CommitteeBoard board, Appointments appointments, ZoneId zone) {
		this.drafts = drafts;
		this.editions = editions;
		this.calendar = calendar;
		this.planning = planning;
		this.responses = responses;
		this.board = board;
		this.appointments = appointments;
		this.zone = zone;
	}

	/** The edition that holds, and its meeting. */
	public record Reading(SeminarView seminar, Edition edition) {
	}

	/**
	 * One page of a list.
	 *
	 * @param count of all pages together
	 */
	public record Page(List<SeminarView> meetings, int count) {
	}

	/**
	 * A meeting's minutes.
	 * @throws Refusal in the same words when there are none and when this person may not
	 * read them
	 */
	public Reading read(SeminarId id, Actor reader) {
		SeminarView seminar = this.calendar.find(id)
			.filter((found) -> mayRead(found, reader))
			.orElseThrow(() -> new Refusal(MinutesReason.MINUTES_UNREADABLE));
		return this.editions.latest(id)
			.map((edition) -> new Reading(seminar, edition))
			.orElseThrow(() -> new Refusal(MinutesReason.MINUTES_UNREADABLE));
	}

	/** Those of these meetings whose minutes were published. One statement. */
	public Set<SeminarId> published(Collection<SeminarId> meetings) {
		return this.drafts.published(meetings);
	}

	/** The meetings of this person's bodies that have minutes, latest first. */
	public Page list(Actor reader, Instant now, int size, int offset) {
		Set<CommitteeId> bodies = bodies(reader, now.atZone(this.zone).toLocalDate());
		if (bodies.isEmpty()) {
			return new Page(List.of(), 0);
		}
		List<SeminarId> ids = this.drafts.published(bodies, size, offset);
		Map<SeminarId, SeminarView> meetings = this.calendar.find(ids);
		return new Page(ids.stream().flatMap((id) -> Stream.ofNullable(meetings.get(id))).toList(),
				this.drafts.countPublished(bodies));
	}

	private Set<CommitteeId> bodies(Actor reader, LocalDate today) {
		if (isForum(reader)) {
			return Set.copyOf(this.board.all().stream().map(Committee::id).toList());
		}
		Set<CommitteeId> bodies = new HashSet<>(reader.seats().keySet());
		Set<MemberId> concerned = new HashSet<>(reader.principals());
		if (reader.member() != null) {
			concerned.add(reader.member());
		}
		this.appointments.roles(concerned, today).values().forEach((seats) -> bodies.addAll(seats.keySet()));
		return bodies;
	}

	/** The secretariat and the co-chairs of the whole forum. */
	private boolean isForum(Actor reader) {
		return reader.runs(this.board.forum().id());
	}

	private boolean mayRead(SeminarView seminar, Actor reader) {
		return isForum(reader) || reader.seats().containsKey(seminar.committee())
				|| this.planning.plans(seminar.id(), reader)
				|| this.responses.invited(seminar.id()).stream().anyMatch(reader::speaksFor);
	}

}

package kr.bridgebot.agenda;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what agendas ask of whom. A fixed number of statements a question. */
@Service
@Transactional(readOnly = true)
public class AgendaTodo {

	private static final int LATEST = 200;

	private final AgendaItems items;

	private final AgendaSheets sheets;

	private final SeminarCalendar calendar;

	private final Standings standings;

	private final AgendaHabits habits;

	AgendaTodo(AgendaItems items, AgendaSheets sheets, SeminarCalendar calendar, Standings standings,
			AgendaHabits habits) {
		this.items = items;
		this.sheets = sheets;
		this.calendar = calendar;
		this.standings = standings;
		this.habits = habits;
	}

	/**
	 * Suggestions that this person has to decide about, oldest first: new ones, and those
	 * left for a later meeting when one was held since.
	 */
	public List<ItemView> undecided(Actor actor) {
		Set<CommitteeId> bodies = this.standings.caredFor(actor);
		List<ItemView> undecided = this.items.in(bodies, EnumSet.of(ItemState.SUGGESTED, ItemState.DEFERRED));
		List<ItemId> deferred = undecided.stream()
			.filter((item) -> item.state() == ItemState.DEFERRED)
			.map(ItemView::id)
			.toList();
		if (deferred.isEmpty()) {
			return undecided;
		}
		Map<ItemId, Instant> since = this.items.since(deferred);
		Map<CommitteeId, Instant> held = lastHeld(bodies);
		return undecided.stream()
			.filter((item) -> item.state() == ItemState.SUGGESTED || since.getOrDefault(item.id(), Instant.MAX)
				.isBefore(held.getOrDefault(item.committee(), Instant.MIN)))
			.toList();
	}

	/** When the last meeting of each of these committees ended that took place. */
	private Map<CommitteeId, Instant> lastHeld(Set<CommitteeId> bodies) {
		Map<CommitteeId, Instant> held = new HashMap<>();
		this.calendar.latest(bodies, LATEST)
			.stream()
			.filter((meeting) -> meeting.state().wasHeld())
			.forEach((meeting) -> held.merge(meeting.committee(), meeting.endsAt(),
					(one, other) -> one.isAfter(other) ? one : other));
		return held;
	}

	/**
	 * Announced meetings that begin soon, whose agenda has items and nobody was told of
	 * it, for those who look after them.
	 */
	public List<SeminarView> unpublished(Actor actor, Instant now) {
		Set<CommitteeId> bodies = this.standings.caredFor(actor);
		List<SeminarView> soon = this.calendar.upcoming(bodies)
			.stream()
			.filter((meeting) -> meeting.state() == SeminarState.ANNOUNCED && this.habits.wantsPublishing(meeting, now))
			.toList();
		List<SeminarId> ids = soon.stream().map(SeminarView::id).toList();
		Map<SeminarId, AgendaSheets.Sheet> told = this.sheets.find(ids);
		Map<SeminarId, List<ItemView>> items = this.items.of(ids);
		return soon.stream()
			.filter((meeting) -> !items.getOrDefault(meeting.id(), List.of()).isEmpty())
			.filter((meeting) -> !told.containsKey(meeting.id()) || !told.get(meeting.id()).isPublished())
			.toList();
	}

}

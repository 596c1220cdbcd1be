package kr.bridgebot.agenda;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book in which one reads agendas and what became of their items. Whoever asks
 * answers for who gets to see it. A fixed number of statements a reading.
 */
@Service
@Transactional(readOnly = true)
public class AgendaBook {

	private static final Set<ItemState> WAITING = EnumSet.of(ItemState.SUGGESTED, ItemState.DEFERRED,
			ItemState.CARRIED_OVER, ItemState.ACCEPTED);

	private static final Set<ItemState> ALIVE = EnumSet
		.complementOf(EnumSet.of(ItemState.CONCLUDED, ItemState.MERGED, ItemState.DECLINED, ItemState.WITHDRAWN));

	private final AgendaItems items;

	private final AgendaSheets sheets;

	private final SeminarCalendar calendar;

	private final AgendaHabits habits;

	private final Actions actions;

	AgendaBook(AgendaItems items, AgendaSheets sheets, SeminarCalendar calendar, AgendaHabits habits, Actions actions) {
		this.actions = actions;
		this.items = items;
		this.sheets = sheets;
		this.calendar = calendar;
		this.habits = habits;
	}

	/** These items by id; an unknown one is left out. One statement. */
	public Map<ItemId, ItemView> find(Collection<ItemId> ids) {
		return this.items.find(ids).stream().collect(Collectors.toMap(ItemView::id, Function.identity()));
	}

	/**
	 * What stands, or stood, on a meeting's agenda, in order; what it left unfinished is
	 * there as carried over, wherever it went since. One statement.
	 */
	public List<ItemView> of(SeminarId seminar) {
		return this.items.of(seminar);
	}

	/** The agendas of these meetings; an unknown meeting is left out. */
	public Map<SeminarId, AgendaView> agendas(Collection<SeminarId> seminars) {
		Map<SeminarId, SeminarView> meetings = this.calendar.find(seminars);
		Map<SeminarId, List<ItemView>> placed = this.items.of(seminars);
		Map<SeminarId, AgendaSheets.Sheet> told = this.sheets.find(seminars);
		List<ActionView> open = this.actions.open(meetings.values()
			.stream()
			.filter((meeting) -> !meeting.state().isTerminal() && !meeting.state().wasHeld())
			.map(SeminarView::committee)
			.collect(Collectors.toSet()));
		Map<SeminarId, AgendaView> agendas = new HashMap<>();
		meetings.forEach((id, meeting) -> {
			List<ItemView> items = placed.getOrDefault(id, List.of());
			agendas.put(id, new AgendaView(meeting, items, before(meeting, open),
					told.containsKey(id) && told.get(id).isPublished(), this.habits.minutes(items)));
		});
		return agendas;
	}

	private static List<ActionView> before(SeminarView meeting, List<ActionView> open) {
		return open.stream()
			.filter((action) -> action.committee().equals(meeting.committee()) && !meeting.id().equals(action.seminar())
					&& !meeting.state().wasHeld() && !meeting.state().isTerminal())
			.toList();
	}

	/**
	 * What waits to be decided or for a next meeting, what was carried over first, then
	 * oldest first. One statement.
	 */
	public List<ItemView> backlog(CommitteeId committee) {
		return this.items.in(List.of(committee), WAITING)
			.stream()
			.filter((item) -> item.state() != ItemState.ACCEPTED || item.seminar() == null)
			.sorted((one, other) -> Boolean.compare(other.state() == ItemState.CARRIED_OVER,
					one.state() == ItemState.CARRIED_OVER))
			.toList();
	}

	/** All items of a committee that have not ended, oldest first. One statement. */
	public List<ItemView> alive(CommitteeId committee) {
		return this.items.in(List.of(committee), ALIVE);
	}

	/** The agendas of a committee's meetings that are ahead or under way, by date. */
	public List<AgendaView> open(CommitteeId committee) {
		List<SeminarView> open = this.calendar.upcoming(List.of(committee))
			.stream()
			.filter((meeting) -> meeting.state() != SeminarState.HELD)
			.toList();
		Map<SeminarId, AgendaView> agendas = agendas(open.stream().map(SeminarView::id).toList());
		return open.stream().map((meeting) -> agendas.get(meeting.id())).filter(Objects::nonNull).toList();
	}

	/** The latest items of a committee that have ended, latest first. */
	public List<ItemView> ended(CommitteeId committee, int limit) {
		return this.items.ended(committee, limit);
	}

	/** What became of an item so far, oldest first. */
	public List<ItemStep> history(ItemId item) {
		return this.items.history(item);
	}

	/** Who supports an item, longest first. */
	public List<MemberId> supporters(ItemId item) {
		return this.items.supporters(item);
	}

}

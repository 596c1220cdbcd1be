package kr.bridgebot.agenda;

import java.time.Instant;
import java.util.EnumSet;
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

	/** Suggestions that this person has to decide about, oldest first. */
	public List<ItemView> undecided(Actor actor) {
		return this.items.in(this.standings.caredFor(actor), EnumSet.of(ItemState.SUGGESTED));
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
		return soon.stream()
			.filter((meeting) -> !told.containsKey(meeting.id()) || !told.get(meeting.id()).isPublished())
			.toList();
	}

}

package kr.bridgebot.agenda.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaEvent;
import kr.bridgebot.agenda.AgendaKey;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeEvent;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.seminars.SeminarEvent;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks officers about suggestions, tells suggesters what was decided, and brings agendas
 * to those invited.
 */
@Component
class AgendaNotices {

	private final Outbox outbox;

	private final Cards cards;

	private final Appointments appointments;

	private final CommitteeBoard board;

	private final Invited invited;

	private final AgendaBook book;

	AgendaNotices(Outbox outbox, Cards cards, Appointments appointments, CommitteeBoard board, Invited invited,
			AgendaBook book) {
		this.outbox = outbox;
		this.cards = cards;
		this.appointments = appointments;
		this.board = board;
		this.invited = invited;
		this.book = book;
	}

	@EventListener
	void on(AgendaEvent event) {
		switch (event) {
			case AgendaEvent.Suggested suggested -> ask(suggested.item());
			case AgendaEvent.Decided decided -> tellSuggester(decided);
			case AgendaEvent.Published published -> publish(published);
			case AgendaEvent.Joined joined ->
				this.outbox.post(sheet(joined.seminar(), joined.edition()), joined.members());
			case AgendaEvent.Revised revised -> revise(revised);
			case AgendaEvent.Concluded _, AgendaEvent.Changed _, AgendaEvent.CarriedOver _ -> {
				// The living cards show it.
			}
		}
	}

	/** Where a meeting is shown, its agenda's card shows it too. */
	@EventListener
	void on(SeminarEvent event) {
		if (!(event instanceof SeminarEvent.Overdue) && !(event instanceof SeminarEvent.Drafted)) {
			this.cards.changed(event.seminar().id().value());
		}
	}

	/**
	 * A group that is bound later sees what is published, also when it had been bound
	 * before.
	 */
	@EventListener
	void on(CommitteeEvent.GroupBound bound) {
		this.book.open(bound.committee())
			.stream()
			.filter((agenda) -> agenda.published() && agenda.seminar().state().isOpen())
			.forEach((agenda) -> this.outbox.post(
					sheet("agenda/" + agenda.seminar().id().value() + "/bound/" + Ids.next(), agenda.seminar()),
					bound.group(), bound.committee().value()));
	}

	/** Whoever suggested it as an officer knows of it, unless nobody else looks after. */
	private void ask(ItemView item) {
		Set<MemberId> officers = new HashSet<>(this.appointments.caretakers(item.committee()));
		if (officers.size() > 1) {
			officers.remove(item.suggester());
		}
		this.outbox.post(Notice.living("triage/" + item.id().value() + "/" + item.version(), CardKinds.TRIAGE,
				item.id().value()), officers);
	}

	private void tellSuggester(AgendaEvent.Decided decided) {
		ItemView item = decided.item();
		MemberId suggester = item.suggester();
		if (suggester == null || suggester.equals(decided.by())) {
			return;
		}
		Text body = Text.lines(
				Text.of("agenda.verdict." + item.state(), "title", item.title(), "other", decided.reason()),
				(item.state() == ItemState.DECLINED) ? Text.of("agenda.item.reason", "reason", decided.reason())
						: null);
		this.outbox.post(
				Notice.of("verdict/" + Ids.next(),
						Card.of(body).row(Button.press(Text.of("agenda.button.look"), new AgendaKey(item.id())))),
				List.of(suggester));
	}

	private void publish(AgendaEvent.Published published) {
		Notice notice = sheet(published.seminar(), published.edition());
		this.outbox.post(notice, this.invited.of(published.seminar()));
		Committee committee = this.board.get(this.invited.meeting(published.seminar()).committee());
		if (committee.group() != null) {
			this.outbox.post(notice, committee.group(), committee.id().value());
		}
	}

	/** Whoever has it already does not get it again. */
	private Notice sheet(SeminarId seminar, int edition) {
		return sheet("agenda/" + seminar.value() + "/" + edition, this.invited.meeting(seminar));
	}

	private static Notice sheet(String key, SeminarView meeting) {
		return Notice.living(key, CardKinds.SHEET, meeting.id().value()).expiring(meeting.endsAt());
	}

	/** In the group the card itself shows it. */
	private void revise(AgendaEvent.Revised revised) {
		SeminarView meeting = this.invited.meeting(revised.seminar());
		if (meeting.state().isOpen()) {
			this.outbox.post(
					Notice
						.living("agenda-changed/" + revised.seminar().value() + "/" + revised.which(),
								CardKinds.REVISED, revised.seminar().value())
						.expiring(meeting.endsAt()),
					this.invited.of(revised.seminar()));
		}
	}

}

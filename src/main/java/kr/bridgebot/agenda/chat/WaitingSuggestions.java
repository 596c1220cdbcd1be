package kr.bridgebot.agenda.chat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kr.bridgebot.agenda.AgendaKey;
import kr.bridgebot.agenda.AgendaTodo;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.chat.Text;
import kr.bridgebot.errands.Errand;
import kr.bridgebot.errands.Errands;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** What agendas ask of officers: suggestions to decide about, agendas to publish. */
@Component
class WaitingSuggestions implements Errands {

	private final AgendaTodo todo;

	private final SheetCards cards;

	WaitingSuggestions(AgendaTodo todo, SheetCards cards) {
		this.todo = todo;
		this.cards = cards;
	}

	@Override
	public List<Errand> of(Actor actor, Instant now) {
		return Stream
			.concat(this.todo.undecided(actor).stream().map(WaitingSuggestions::triage),
					this.todo.unpublished(actor, now).stream().map(this::publish))
			.toList();
	}

	private static Errand triage(ItemView item) {
		return new Errand(Text.of("agenda.errand.triage", "title", item.title()), null,
				Text.of("agenda.errand.triage.open", "title", ItemCards.brief(item.title())), new AgendaKey(item.id()));
	}

	private Errand publish(SeminarView meeting) {
		return new Errand(Text.of("agenda.errand.publish", "meeting", this.cards.title(meeting)), meeting.startsAt(),
				Text.of("agenda.errand.publish.open"), new OpenSheetButton.Press(meeting.id()));
	}

}

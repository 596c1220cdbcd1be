package kr.bridgebot.agenda.chat;

import java.util.List;
import java.util.Optional;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.Suggestion;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Finds out which committee somebody means. */
@Component
class Bodies {

	private static final int PAGE = 8;

	private final AgendaDesk desk;

	Bodies(AgendaDesk desk) {
		this.desk = desk;
	}

	/**
	 * The committee whose agenda somebody wants to see unless they say otherwise: the
	 * only one they sit in, the whole forum aside.
	 */
	Optional<Committee> usual(Actor actor) {
		List<Committee> seen = this.desk.committeesOf(actor);
		List<Committee> own = seen.stream()
			.filter((body) -> body.kind() != CommitteeKind.FORUM && actor.seats().containsKey(body.id()))
			.toList();
		if (own.size() == 1 && !actor.secretariat()) {
			return Optional.of(own.getFirst());
		}
		return (seen.size() == 1) ? Optional.of(seen.getFirst()) : Optional.empty();
	}

	/** The committees to which somebody may mean to suggest something. */
	List<Committee> suggestible(Actor actor) {
		Optional<Committee> usual = usual(actor).filter((body) -> this.desk.suggests(body.id(), actor));
		return usual.map(List::of)
			.orElseGet(() -> this.desk.committeesOf(actor)
				.stream()
				.filter((body) -> this.desk.suggests(body.id(), actor))
				.toList());
	}

	/** Whether there are others than one. */
	boolean areSeveral(Actor actor) {
		return this.desk.committeesOf(actor).size() > 1;
	}

	/** Asks whose agenda is to be shown. */
	Card choice(int page, Actor actor) {
		List<Committee> bodies = this.desk.committeesOf(actor);
		if (bodies.isEmpty()) {
			return Card.of(Text.of("agenda.bodies.none"));
		}
		Paging paging = Paging.of(bodies.size(), PAGE, page);
		Card card = Card.of(Text.of("agenda.bodies"));
		for (Committee body : paging.cut(bodies)) {
			card = card.row(Button.press(body.name(), new RoomButton.Press(body.id(), 0)));
		}
		return paging.row(card, BodiesButton.Press::new);
	}

	/** Asks to whom something is to be suggested. */
	Card where(Suggestion words, int page, Actor actor) {
		return where(Text.of("agenda.suggest.where", "title", words.title()), page, actor);
	}

	Card where(int page, Actor actor) {
		return where(Text.of("agenda.suggest.whereto"), page, actor);
	}

	private Card where(Text question, int page, Actor actor) {
		List<Committee> bodies = suggestible(actor);
		Paging paging = Paging.of(bodies.size(), PAGE, page);
		Card card = Card.of(question);
		for (Committee body : paging.cut(bodies)) {
			card = card.row(Button.press(body.name(), new JottingButton.Press(body.id(), 0)));
		}
		return paging.row(card, (other) -> new JottingButton.Press(null, other));
	}

}

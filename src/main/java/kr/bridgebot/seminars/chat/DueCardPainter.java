package kr.bridgebot.seminars.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.seminars.DueView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Paints the card that asks for a date, and afterwards what came of it. One that was not
 * sent before the date was settled is not sent any more.
 */
@Component
class DueCardPainter implements CardPainter {

	static final String KIND = "seminar.due";

	private final PlanningDesk desk;

	private final PlanCards cards;

	private final MemberRegister register;

	DueCardPainter(PlanningDesk desk, PlanCards cards, MemberRegister register) {
		this.desk = desk;
		this.cards = cards;
		this.register = register;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Set<SeminarId> ids = paintings.stream()
			.map((painting) -> new SeminarId(painting.card().subject()))
			.collect(Collectors.toSet());
		Map<SeminarId, DueView> due = this.desk.due(ids);
		Set<MemberId> secretariat = this.register.secretariat();
		Map<Painting, Card> painted = new HashMap<>();
		for (Painting painting : paintings) {
			DueView view = due.get(new SeminarId(painting.card().subject()));
			if (view != null && (painting.shown() || view.seminar().state().isUnsettled())) {
				painted.put(painting, card(view, secretariat.contains(new MemberId(painting.card().about()))));
			}
		}
		return painted;
	}

	private Card card(DueView due, boolean secretariat) {
		SeminarView seminar = due.seminar();
		Card card = Card.of(Text.lines(title(due, secretariat), proposal(due),
				(seminar.state() == SeminarState.POSTPONED) ? null : SeminarTexts.when(seminar),
				Text.of("seminar.due.state", "state", SeminarTexts.state(seminar.state()))));
		return switch (seminar.state()) {
			case DUE -> card.row(due.offers().stream().limit(1).map((day) -> take(seminar, day)).toList())
				.row(Button.press(Text.of("seminar.button.otherday"),
						new AnswerDueButton.Press(seminar.id(), Field.DATE)),
						Button.press(Text.of("seminar.button.step.SKIPPED"), new SkipDueButton.Press(seminar.id()),
								Button.Style.NO));
			case POSTPONED -> card.row(Button.press(Text.of("seminar.button.newday"),
					new AnswerDueButton.Press(seminar.id(), Field.DATE)));
			case DRAFT -> card
				.row(Button.press(Text.of("seminar.button.continue"), new AnswerDueButton.Press(seminar.id(), null)));
			case ANNOUNCED, IN_PROGRESS, HELD, CLOSED, SKIPPED, CANCELLED -> card;
		};
	}

	private Text title(DueView due, boolean secretariat) {
		String situation = "settled";
		boolean dated = due.seminar().state() == SeminarState.DRAFT && due.seminar().start() != null;
		if (due.seminar().state().isUnsettled() && !dated) {
			situation = secretariat ? "secretariat" : "officers";
		}
		return Text.of("seminar.due." + situation, "title", this.cards.title(due.seminar()), "window",
				(due.window() == null) ? Text.empty() : SeminarTexts.window(due.window()), "windowed",
				(due.window() == null) ? "no" : "yes");
	}

	private static @Nullable Text proposal(DueView due) {
		if (due.seminar().state() != SeminarState.DUE || due.offers().isEmpty()) {
			return null;
		}
		return Text.of("seminar.due.proposal", "start", due.offers().getFirst().start());
	}

	private static Button take(SeminarView seminar, DueView.Offer offer) {
		return Button.press(Text.of("seminar.button.take"), new ProposalButton.Press(seminar.id(), offer.day()),
				Button.Style.MAIN);
	}

}

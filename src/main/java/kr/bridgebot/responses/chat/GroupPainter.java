package kr.bridgebot.responses.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.bridgebot.chat.BotName;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.delivery.Reader;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.CardKinds;
import kr.bridgebot.responses.Headcount;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Paints the one card of a meeting in its body's group: the counts, never the names. */
@Component
class GroupPainter implements CardPainter {

	private final ResponseBoard board;

	private final SeminarCalendar calendar;

	private final CommitteeBoard committees;

	private final ObjectProvider<BotName> bot;

	GroupPainter(ResponseBoard board, SeminarCalendar calendar, CommitteeBoard committees,
			ObjectProvider<BotName> bot) {
		this.board = board;
		this.calendar = calendar;
		this.committees = committees;
		this.bot = bot;
	}

	@Override
	public String kind() {
		return CardKinds.GROUP;
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		List<SeminarId> ids = paintings.stream().map((painting) -> new SeminarId(painting.card().subject())).toList();
		Map<SeminarId, SeminarView> seminars = this.calendar.find(ids);
		Map<SeminarId, Headcount> counts = this.board.count(ids);
		Map<Painting, Card> cards = new HashMap<>();
		for (Painting painting : paintings) {
			SeminarId id = new SeminarId(painting.card().subject());
			SeminarView seminar = seminars.get(id);
			Optional<Committee> committee = this.committees.find(new CommitteeId(painting.card().about()));
			Headcount count = counts.get(id);
			if (seminar != null && committee.isPresent() && count != null) {
				cards.put(painting, paint(seminar, committee.get(), count, painting.reader()));
			}
		}
		return cards;
	}

	private Card paint(SeminarView seminar, Committee committee, Headcount count, Reader reader) {
		Text head = Text.of("responses.head", "seminar", SeminarTexts.title(seminar, committee.name()));
		if (!seminar.state().isOpen() || !reader.at().isBefore(seminar.endsAt())) {
			return lasting(Text.lines(head, SeminarTexts.when(seminar),
					Text.of("responses.over." + (seminar.state().isOpen() ? "HELD" : seminar.state().name())),
					Lines.counts(count, seminar)));
		}
		if (!reader.place().equals(committee.group())) {
			return lasting(Text.lines(head, SeminarTexts.when(seminar), Text.of("responses.group.elsewhere")));
		}
		boolean closed = !reader.at().isBefore(seminar.answersBy());
		Card card = lasting(
				Text.lines(head, SeminarTexts.when(seminar), Lines.venue(seminar), SeminarTexts.topic(seminar),
						Lines.counts(count, seminar), Lines.deadline(seminar, Answer.MAYBE, closed)));
		return keys(card, seminar, closed);
	}

	private static Card lasting(Text body) {
		return Card.of(Text.lasting(body));
	}

	private Card keys(Card card, SeminarView seminar, boolean closed) {
		Button list = list(seminar);
		if (closed) {
			return card.row(key("responses.button.no", seminar, Choice.NO, Button.Style.NO), list);
		}
		Card asked = (seminar.mode() == Mode.HYBRID)
				? card.row(key("responses.button.yes.ONSITE", seminar, Choice.ONSITE, Button.Style.YES),
						key("responses.button.yes.ONLINE", seminar, Choice.ONLINE, Button.Style.YES))
				: card.row(key("responses.button.yes", seminar, Choice.YES, Button.Style.YES));
		return asked.row(key("responses.button.maybe", seminar, Choice.MAYBE, Button.Style.PLAIN),
				key("responses.button.no", seminar, Choice.NO, Button.Style.NO), list);
	}

	/**
	 * Who said what is shown in the reader's own chat, where their authority is known.
	 */
	private @Nullable Button list(SeminarView seminar) {
		BotName name = this.bot.getIfAvailable();
		return (name == null) ? null : Button.link(Text.of("responses.button.list"),
				"https://t.me/" + name.userName() + "?start=" + ListEntrance.code(seminar.id()));
	}

	private static Button key(String label, SeminarView seminar, Choice choice, Button.Style style) {
		return Button.press(Text.of(label), new RsvpButton(seminar.id(), null, choice), style);
	}

}

package kr.bridgebot.minutes;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/**
 * Paints the card that asks for minutes, and afterwards that they are there. One that was
 * not sent before is not sent any more then.
 */
@Component
class OwedCards implements CardPainter {

	static final String KIND = "minutes.owed";

	private final SeminarCalendar calendar;

	private final MinutesDrafts drafts;

	private final MinutesPages pages;

	OwedCards(SeminarCalendar calendar, MinutesDrafts drafts, MinutesPages pages) {
		this.calendar = calendar;
		this.drafts = drafts;
		this.pages = pages;
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
		Map<SeminarId, SeminarView> meetings = this.calendar.find(ids);
		Set<SeminarId> published = this.drafts.published(ids);
		Map<Painting, Card> painted = new HashMap<>();
		for (Painting painting : paintings) {
			SeminarView seminar = meetings.get(new SeminarId(painting.card().subject()));
			boolean there = seminar != null && published.contains(seminar.id());
			if (seminar != null && (painting.shown() || !there)) {
				painted.put(painting, there ? done(seminar) : owed(seminar));
			}
		}
		return painted;
	}

	private Card owed(SeminarView seminar) {
		return Card
			.of(Text.lasting(Text.lines(Text.of("minutes.owed", "seminar", this.pages.title(seminar)),
					SeminarTexts.when(seminar), Text.of("minutes.owed.how"))))
			.row(Button.press(Text.of("minutes.button.write"), new MinutesKey(seminar.id()), Button.Style.MAIN));
	}

	private Card done(SeminarView seminar) {
		return Card
			.of(Text.lasting(Text.lines(Text.of("minutes.owed.done", "seminar", this.pages.title(seminar)),
					SeminarTexts.when(seminar))))
			.row(Button.press(Text.of("minutes.button.read"), new ReadingKey(seminar.id(), 0)));
	}

}

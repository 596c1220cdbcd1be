package kr.bridgebot.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/** Lays minutes out on pages that each fit into one message. */
@Component
public class MinutesPages {

	/** Room is left for the head, the names of sections, and a note of a correction. */
	private static final int LONGEST = 2800;

	private final CommitteeBoard board;

	MinutesPages(CommitteeBoard board) {
		this.board = board;
	}

	/** What a meeting is called. */
	public Text title(SeminarView seminar) {
		return SeminarTexts.title(seminar, this.board.get(seminar.committee()).name());
	}

	/** What those invited are sent: the first page, and a key to the others. */
	Card news(SeminarView seminar, Edition edition) {
		List<Text> pages = pages(edition.texts());
		Text head = Text.of((edition.number() == 1) ? "minutes.news" : "minutes.news.corrected", "seminar",
				title(seminar), "edition", edition.number(), "reason", edition.reason());
		Card card = Card.of(Text.lasting(Text.lines(head, SeminarTexts.when(seminar), pages.getFirst())));
		return (pages.size() == 1) ? card
				: card.row(Button.press(Text.of("minutes.button.more"), new ReadingKey(seminar.id(), 1)));
	}

	/** One page of published minutes, and keys to the others. */
	public Card page(PublishedMinutes.Reading reading, int page) {
		Edition edition = reading.edition();
		Text head = Text.of((edition.number() == 1) ? "minutes.read" : "minutes.read.corrected", "seminar",
				title(reading.seminar()), "at", edition.at(), "edition", edition.number(), "reason", edition.reason());
		return page(Text.lines(head, SeminarTexts.when(reading.seminar())), edition.texts(), page,
				(to) -> new ReadingKey(reading.seminar().id(), to));
	}

	/** One page of whatever minutes, below a head. */
	public Card page(Text head, Map<Section, String> texts, int page, IntFunction<Payload> turn) {
		List<Text> pages = pages(texts);
		Paging paging = Paging.of(pages.size(), 1, page);
		return paging.row(Card.of(Text.lasting(Text.lines(head, pages.get(paging.page())))), turn);
	}

	/** The pages of one long text, at least one. */
	public static List<String> cut(String text) {
		List<String> pages = new ArrayList<>();
		int from = 0;
		while (text.length() - from > LONGEST) {
			int to = breakBefore(text, from, from + LONGEST);
			pages.add(text.substring(from, to).stripTrailing());
			from = to;
		}
		pages.add(text.substring(from));
		return pages;
	}

	/** After a line, else after a word, else between two characters. */
	private static int breakBefore(String text, int from, int limit) {
		for (char gap : new char[] { '\n', ' ' }) {
			int at = text.lastIndexOf(gap, limit - 1);
			if (at > from + LONGEST / 2) {
				return at + 1;
			}
		}
		return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
	}

	private static List<Text> pages(Map<Section, String> texts) {
		List<Text> pages = new ArrayList<>();
		List<Text> open = new ArrayList<>();
		int length = 0;
		for (Section section : Section.values()) {
			String text = texts.getOrDefault(section, "").strip();
			List<String> parts = text.isEmpty() ? List.of() : cut(text);
			for (int i = 0; i < parts.size(); i++) {
				if (!open.isEmpty() && length + parts.get(i).length() > LONGEST) {
					pages.add(Text.lines(open));
					open = new ArrayList<>();
					length = 0;
				}
				if (i == 0) {
					open.add(Text.of("minutes.heading." + section));
				}
				open.add(Text.literal(parts.get(i)));
				length += parts.get(i).length();
			}
		}
		if (!open.isEmpty() || pages.isEmpty()) {
			pages.add(open.isEmpty() ? Text.of("minutes.in.files") : Text.lines(open));
		}
		return pages;
	}

}

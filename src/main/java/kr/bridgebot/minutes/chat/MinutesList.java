package kr.bridgebot.minutes.chat;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.minutes.MinutesKey;
import kr.bridgebot.minutes.MinutesPages;
import kr.bridgebot.minutes.OwedMinutes;
import kr.bridgebot.minutes.PublishedMinutes;
import kr.bridgebot.minutes.ReadingKey;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/** The list of minutes, page by page, latest first; on the first page what is owed. */
@Component
class MinutesList {

	private static final int PAGE = 6;

	private final PublishedMinutes minutes;

	private final OwedMinutes owed;

	private final MinutesPages pages;

	MinutesList(PublishedMinutes minutes, OwedMinutes owed, MinutesPages pages) {
		this.minutes = minutes;
		this.owed = owed;
		this.pages = pages;
	}

	Card page(int asked, Visit visit) {
		int count = this.minutes.list(visit.actor(), visit.at(), 0, 0).count();
		Paging paging = Paging.of(count, PAGE, asked);
		List<SeminarView> meetings = this.minutes.list(visit.actor(), visit.at(), PAGE, paging.page() * PAGE)
			.meetings();
		List<SeminarView> owing = (paging.page() == 0) ? this.owed.owedBy(visit.actor(), visit.at()) : List.of();
		List<Text> lines = new ArrayList<>();
		Card keys = Card.of(Text.empty());
		for (SeminarView meeting : owing.subList(0, Math.min(PAGE, owing.size()))) {
			lines.add(line("minutes.list.owed", meeting));
			keys = keys.row(Button.press(key("minutes.list.write", meeting, visit), new MinutesKey(meeting.id()),
					Button.Style.MAIN));
		}
		lines.add((count == 0) ? Text.of("minutes.list.none") : Text.of("minutes.list.head", "count", count));
		for (SeminarView meeting : meetings) {
			lines.add(line("minutes.list.line", meeting));
			keys = keys.row(Button.press(key("minutes.list.read", meeting, visit), new ReadingKey(meeting.id(), 0)));
		}
		return paging.row(new Card(Text.lasting(Text.lines(lines)), keys.rows()), MinutesListButton.Turn::new);
	}

	private Text line(String key, SeminarView meeting) {
		return Text.of(key, "seminar", this.pages.title(meeting), "start", meeting.startsAt(), "topic", meeting.topic(),
				"titled", meeting.topic().isEmpty() ? "no" : "yes");
	}

	private Text key(String key, SeminarView meeting, Visit visit) {
		return Text.lasting(Text.of(key, "seminar", this.pages.title(meeting), "day",
				meeting.startsAt().atZone(visit.actor().zone()).toLocalDate()));
	}

}

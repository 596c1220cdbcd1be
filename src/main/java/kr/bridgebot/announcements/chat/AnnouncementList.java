package kr.bridgebot.announcements.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.AnnouncementLine;
import kr.bridgebot.announcements.AnnouncementPage;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementTexts;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Lists announcements page by page, latest first. */
@Component
class AnnouncementList {

	/** Two lines each: as much as a phone shows at once. */
	private static final int PAGE = 5;

	private final AnnouncementBook book;

	private final CommitteeBoard board;

	private final ZoneId zone;

	AnnouncementList(AnnouncementBook book, CommitteeBoard board, ZoneId zone) {
		this.book = book;
		this.board = board;
		this.zone = zone;
	}

	/** Those that somebody may see, each with the key that opens it. */
	Card card(int page, Actor reader) {
		AnnouncementPage found = this.book.page(reader, page, PAGE);
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("announcement.list.head"));
		found.lines().forEach((line) -> lines.add(line(line)));
		if (found.lines().isEmpty()) {
			lines.add(Text.of("announcement.list.none"));
		}
		return keys(Card.of(Text.lines(lines)), found, (line) -> new OpenButton.Press(line.id()), ListButton.Press::new)
			.row(Button.press(Text.of("announcement.list.new"), new NewButton.Press()));
	}

	/** Those of a scope that another one may start from. */
	Card earlier(CommitteeId scope, int page, Actor reader) {
		AnnouncementPage found = this.book.earlier(scope, page, PAGE, reader);
		Card card = Card
			.of(Text.of(found.lines().isEmpty() ? "announcement.list.earlier.none" : "announcement.list.earlier"));
		return keys(card, found, (line) -> new CopyButton.Press(line.id()),
				(other) -> new EarlierButton.Press(scope, other))
			.row(Button.press(Text.of("announcement.button.back"), new ScopeButton.Press(scope, 0)));
	}

	private static Card keys(Card card, AnnouncementPage found, Function<AnnouncementLine, Payload> open,
			IntFunction<Payload> turn) {
		Card keys = card;
		for (AnnouncementLine line : found.lines()) {
			keys = keys.row(Button.press(Text.of("announcement.list.button", "title", Lines.keyTitle(line.title()),
					"state", AnnouncementTexts.state(line.state())), open.apply(line)));
		}
		return Paging.of(found.total(), PAGE, found.page()).row(keys, turn);
	}

	private Text line(AnnouncementLine line) {
		boolean counted = line.kind() == AnnouncementKind.RECEIPT && line.people() > 0;
		boolean told = line.state().wasTold() || line.state() == AnnouncementState.CANCELLED;
		Object at = (line.state() == AnnouncementState.SCHEDULED) ? line.at()
				: line.at().atZone(this.zone).toLocalDate();
		return Text.lasting(Text.of("announcement.list.line", "title", Lines.title(line.title(), Lines.TITLE * 2),
				"scope", this.board.get(line.scope()).name(), "state", AnnouncementTexts.state(line.state()), "at", at,
				"receipt", (counted && told) ? "yes" : "no", "acked", line.confirmed(), "total", line.people()));
	}

}

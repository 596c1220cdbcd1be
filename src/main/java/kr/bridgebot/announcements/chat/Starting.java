package kr.bridgebot.announcements.chat;

import java.util.List;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementLine;
import kr.bridgebot.announcements.Templates;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Leads somebody from the wish to announce something to the draft. */
@Component
class Starting {

	private static final int PAGE = 8;

	private static final int DRAFTS = 3;

	/** Among which are those of one scope. */
	private static final int LOOKED_AT = 30;

	private final AnnouncementDesk desk;

	private final AnnouncementBook book;

	private final Templates templates;

	Starting(AnnouncementDesk desk, AnnouncementBook book, Templates templates) {
		this.desk = desk;
		this.book = book;
		this.templates = templates;
	}

	/** Asks in whose name, where that is not clear, and then for the words. */
	Reply start(boolean typed, Visit visit) {
		List<Committee> scopes = this.desk.scopes(visit.actor());
		if (scopes.size() == 1) {
			return begin(scopes.getFirst().id(), typed, visit);
		}
		Card card = scopes(0, visit);
		return typed ? AnnouncementRoom.said(card) : AnnouncementRoom.shown(card);
	}

	/** Asks in whose name, where there are several, a page of them. */
	Card scopes(int page, Visit visit) {
		List<Committee> scopes = this.desk.scopes(visit.actor());
		Paging paging = Paging.of(scopes.size(), PAGE, page);
		Card card = Card.of(Text.of("announcement.scope.ask"));
		for (Committee scope : paging.cut(scopes)) {
			card = card.row(Button.press(scope.name(), new ScopeButton.Press(scope.id(), 0)));
		}
		return paging.row(card, (other) -> new ScopeButton.Press(null, other));
	}

	/** Asks for the words, and offers what they may start from. */
	Reply begin(CommitteeId scope, boolean typed, Visit visit) {
		Committee body = this.desk.scopes(visit.actor())
			.stream()
			.filter((each) -> each.id().equals(scope))
			.findFirst()
			.orElse(null);
		if (body == null) {
			return Reply.alert(Text.of("refusal.FOREIGN_COMMITTEE"));
		}
		List<AnnouncementLine> drafts = this.book.drafts(visit.actor(), 0, LOOKED_AT)
			.lines()
			.stream()
			.filter((line) -> line.scope().equals(scope))
			.limit(DRAFTS)
			.toList();
		Card card = Card.of(Text.lines(Text.of("announcement.start", "scope", body.name()),
				drafts.isEmpty() ? null : Text.of("announcement.start.drafts", "count", drafts.size())));
		for (AnnouncementLine draft : drafts) {
			card = card.row(Button.press(Text.of("announcement.start.draft", "title", Lines.title(draft.title())),
					new OpenButton.Press(draft.id())));
		}
		boolean earlier = this.book.page(visit.actor(), 0, 1).total() > drafts.size();
		card = card.row(
				this.templates.list(scope, visit.actor()).isEmpty() ? null
						: Button.press(Text.of("announcement.start.templates"),
								new TemplatesButton.Press(scope, false, 0)),
				earlier ? Button.press(Text.of("announcement.start.earlier"), new EarlierButton.Press(0)) : null);
		return (typed ? AnnouncementRoom.said(card) : AnnouncementRoom.shown(card))
			.andAsk(new StartDialog.Question(scope));
	}

}

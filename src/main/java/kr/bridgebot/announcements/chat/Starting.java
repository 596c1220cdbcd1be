package kr.bridgebot.announcements.chat;

import java.util.List;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementLine;
import kr.bridgebot.announcements.Templates;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.chat.Words;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Leads somebody from the wish to announce something to the draft. */
@Component
class Starting {

	private static final int PAGE = 8;

	private static final int DRAFTS = 3;

	private final AnnouncementDesk desk;

	private final AnnouncementBook book;

	private final Templates templates;

	private final AnnouncementRoom room;

	Starting(AnnouncementDesk desk, AnnouncementBook book, Templates templates, AnnouncementRoom room) {
		this.desk = desk;
		this.book = book;
		this.templates = templates;
		this.room = room;
	}

	/** Asks in whose name, where that is not clear, and then for the words. */
	Reply start(boolean typed, Visit visit) {
		List<Committee> scopes = this.desk.scopes(visit.actor());
		if (scopes.size() == 1) {
			return begin(scopes.getFirst().id(), typed, visit);
		}
		Card card = scopes(0, visit);
		return (typed ? AnnouncementRoom.said(card) : AnnouncementRoom.shown(card)).over();
	}

	/** Has the words already, and asks only in whose name, where that is not clear. */
	Reply with(String words, Visit visit) {
		List<Committee> scopes = this.desk.scopes(visit.actor());
		return (scopes.size() == 1)
				? this.room.said(draft(scopes.getFirst().id(), words, visit), visit)
					.andNotice(Text.of("announcement.started"))
				: AnnouncementRoom.said(scopes(0, visit)).andAsk(new ScopeDialog.Question(words));
	}

	/** A draft of these words. */
	AnnouncementId draft(CommitteeId scope, String words, Visit visit) {
		AnnouncementId draft = this.desk.draft(scope, visit.actor());
		this.desk.write(draft, Words.plain(words), visit.actor());
		return draft;
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
		List<AnnouncementLine> drafts = this.book.drafts(scope, DRAFTS, visit.actor());
		Card card = Card.of(Text.lines(Text.of("announcement.start", "scope", body.name()),
				drafts.isEmpty() ? null : Text.of("announcement.start.drafts", "count", drafts.size())));
		for (AnnouncementLine draft : drafts) {
			card = card.row(Button.press(Text.of("announcement.start.draft", "title", Lines.keyTitle(draft.title())),
					new OpenButton.Press(draft.id())));
		}
		boolean earlier = this.book.earlier(scope, 0, 1, visit.actor()).total() > 0;
		card = card.row(
				this.templates.list(scope, visit.actor()).isEmpty() ? null
						: Button.press(Text.of("announcement.start.templates"),
								new TemplatesButton.Press(scope, false, 0)),
				earlier ? Button.press(Text.of("announcement.start.earlier"), new EarlierButton.Press(scope, 0))
						: null);
		return (typed ? AnnouncementRoom.said(card) : AnnouncementRoom.shown(card))
			.andAsk(new StartDialog.Question(scope));
	}

}

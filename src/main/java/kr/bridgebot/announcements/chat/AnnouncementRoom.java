package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementTexts;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/**
 * Where whoever sends announcements is shown how one stands, whatever they pressed: a
 * draft as the form in which it is written, anything else as what became of it.
 */
@Component
class AnnouncementRoom {

	/** Of such cards in a chat one is enough. */
	private static final String STANDING = "announcement";

	private final AnnouncementBook book;

	private final FormCards forms;

	private final StandingCard standing;

	AnnouncementRoom(AnnouncementBook book, FormCards forms, StandingCard standing) {
		this.book = book;
		this.forms = forms;
		this.standing = standing;
	}

	AnnouncementView look(AnnouncementId id, Visit visit) {
		return this.book.get(id, visit.actor());
	}

	Card card(AnnouncementView view, Visit visit) {
		return (view.state() == AnnouncementState.DRAFT) ? this.forms.form(view, visit)
				: this.standing.card(view, visit.at());
	}

	/** The card that was pressed shows the announcement as it is now. */
	Reply shown(AnnouncementId id, Visit visit) {
		return shown(card(look(id, visit), visit));
	}

	static Reply shown(Card card) {
		return Reply.replace(card).standingAs(STANDING);
	}

	/** A new card shows the announcement as it is now. */
	Reply said(AnnouncementId id, Visit visit) {
		return said(card(look(id, visit), visit));
	}

	static Reply said(Card card) {
		return Reply.say(card).standingAs(STANDING);
	}

	/** A new card takes the place of the one that was pressed, which only says so. */
	static Reply below(Text left, Card card) {
		return Reply.replace(Card.of(left)).andSay(card).standingAs(STANDING);
	}

	/** A question was left: the card takes its place for whoever may still see it. */
	Reply left(AnnouncementId id, Visit visit) {
		Text left = Text.of("chat.dialog.cancelled");
		AnnouncementView view = this.book.show(id);
		return visit.actor().runs(view.scope()) ? shown(card(view, visit)).andNotice(left)
				: Reply.replace(Card.of(left));
	}

	/** What was pressed or typed is of an earlier day: the present state is shown. */
	Reply stale(AnnouncementView view, boolean typed, Visit visit) {
		Card card = card(view, visit);
		return (typed ? said(card) : shown(card))
			.andNotice(Text.of("announcement.stale", "state", AnnouncementTexts.state(view.state())));
	}

}

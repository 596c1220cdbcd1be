package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.minutes.DraftView;
import kr.bridgebot.minutes.MinutesDesk;
import kr.bridgebot.minutes.Section;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Where whoever writes minutes is shown how they stand, whatever they pressed. */
@Component
class MinutesRoom {

	private static final String STANDING = "minutes";

	private final MinutesDesk desk;

	private final DraftCards cards;

	MinutesRoom(MinutesDesk desk, DraftCards cards) {
		this.desk = desk;
		this.cards = cards;
	}

	DraftView look(SeminarId seminar, Visit visit) {
		return this.desk.look(seminar, visit.actor());
	}

	/** The card that was pressed shows the minutes as they are now. */
	Reply shown(SeminarId seminar, Visit visit) {
		return shown(this.cards.draft(look(seminar, visit)));
	}

	static Reply shown(Card card) {
		return Reply.replace(card).standingAs(STANDING);
	}

	/** A new card shows the minutes as they are now. */
	Reply said(SeminarId seminar, Visit visit) {
		return said(this.cards.draft(look(seminar, visit)));
	}

	static Reply said(Card card) {
		return Reply.say(card).standingAs(STANDING);
	}

	/** A question was left: the minutes take its place for whoever may still see them. */
	Reply left(SeminarId seminar, Visit visit) {
		Text left = Text.of("chat.dialog.cancelled");
		return this.desk.writes(seminar, visit.actor()) ? shown(seminar, visit).andNotice(left)
				: Reply.replace(Card.of(left));
	}

	/** Asks for a section, with what it says now. */
	Card question(DraftView draft, Section section, boolean after, int page) {
		return this.cards.question(draft, section, after, page);
	}

	/** Attaches a file and waits for more: phones send several at once. */
	Reply attached(SeminarId seminar, Upload upload, Visit visit) {
		this.desk.attach(seminar, upload, visit.actor());
		return said(this.cards.moreFiles(look(seminar, visit), upload.name()))
			.andAsk(new MinutesFileDialog.Question(seminar));
	}

	/** Somebody else was quicker: asks anew, with what they wrote. */
	Reply overtaken(SeminarId seminar, Section section, boolean after, Visit visit) {
		DraftView draft = look(seminar, visit);
		return said(question(draft, section, after, 0)).andNotice(this.cards.overtaken(draft.section(section)))
			.andAsk(new SectionDialog.Question(seminar, section, draft.section(section).version(), after));
	}

}

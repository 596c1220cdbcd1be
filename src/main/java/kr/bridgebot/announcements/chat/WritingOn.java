package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.chat.Words;
import org.springframework.stereotype.Component;

/**
 * Goes on after words were written into a draft. The messenger cuts what is too long for
 * one message into several, so that after a long one another may belong to it.
 */
@Component
class WritingOn {

	/** Shorter pieces are not cut off: it cuts at the last fitting line or word. */
	private static final int LONG = 3_000;

	private final AnnouncementRoom room;

	WritingOn(AnnouncementRoom room) {
		this.room = room;
	}

	/**
	 * Asks for the rest of long words, and shows the form after others.
	 * @param words the latest message's
	 */
	Reply after(Words words, AnnouncementId draft, Visit visit) {
		if (words.plain().length() < LONG) {
			return this.room.said(draft, visit);
		}
		AnnouncementView view = this.room.look(draft, visit);
		return AnnouncementRoom
			.said(Card.of(Text.of("announcement.text.more", "length", view.words().plain().length()))
				.row(Button.press(Text.of("announcement.text.done"), new OpenButton.Press(draft), Button.Style.MAIN)))
			.andAsk(new TextDialog.Rest(draft));
	}

}

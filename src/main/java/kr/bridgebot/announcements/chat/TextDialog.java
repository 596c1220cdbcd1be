package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.chat.Words;
import org.springframework.stereotype.Component;

/**
 * Takes the words of a draft, with the look they were given, and the rest of them where
 * they came in several messages.
 */
@Component
class TextDialog implements Dialog<TextDialog.Asked> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final WritingOn writingOn;

	TextDialog(AnnouncementDesk desk, AnnouncementRoom room, WritingOn writingOn) {
		this.desk = desk;
		this.room = room;
		this.writingOn = writingOn;
	}

	/** Of which draft. */
	sealed interface Asked {

		AnnouncementId announcement();

	}

	/** All of them. */
	record Question(AnnouncementId announcement) implements Asked {
	}

	/** What follows those that it has. */
	record Rest(AnnouncementId announcement) implements Asked {
	}

	@Override
	public Class<Asked> state() {
		return Asked.class;
	}

	@Override
	public Reply on(String answer, Asked asked, Visit visit) {
		return on(Words.plain(answer), asked, visit);
	}

	@Override
	public Reply on(Words words, Asked asked, Visit visit) {
		AnnouncementView view = this.room.look(asked.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, true, visit);
		}
		switch (asked) {
			case Question(AnnouncementId draft) -> this.desk.write(draft, words, visit.actor());
			case Rest(AnnouncementId draft) -> this.desk.append(draft, words, visit.actor());
		}
		return this.writingOn.after(words, asked.announcement(), visit);
	}

	@Override
	public Reply left(Asked asked, Visit visit) {
		return this.room.left(asked.announcement(), visit);
	}

}

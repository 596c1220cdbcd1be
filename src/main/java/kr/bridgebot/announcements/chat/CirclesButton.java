package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.Joining;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads to the people who are joined next: by what, and then by which. */
@Component
class CirclesButton implements ButtonHandler<CirclesButton.Press> {

	private final AnnouncementRoom room;

	private final AudienceCards cards;

	CirclesButton(AnnouncementRoom room, AudienceCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/**
	 * How people are joined to which draft.
	 *
	 * @param by null while that is asked
	 */
	@Payload.Code("nc")
	record Press(AnnouncementId announcement, Joining joining, @Nullable By by, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, false, visit).over();
		}
		By by = press.by();
		if (by == null) {
			return AnnouncementRoom.shown(this.cards.kinds(view, press.joining())).over();
		}
		Reply reply = AnnouncementRoom.shown(this.cards.circles(view, press.joining(), by, press.page()));
		return (by == By.PERSON) ? reply.andAsk(new PersonDialog.Question(press.announcement(), press.joining()))
				: reply.over();
	}

}

package kr.bridgebot.announcements.chat;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.AnnouncementView.Progress;
import kr.bridgebot.announcements.DispatchDesk;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks why, then calls an announcement off. */
@Component
class CancelButton implements ButtonHandler<CancelButton.Press> {

	private final DispatchDesk desk;

	private final AnnouncementRoom room;

	CancelButton(DispatchDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/**
	 * Which one.
	 *
	 * @param why null while that is asked
	 * @param fresh whether that is asked on a new card, since the one pressed is kept
	 * true
	 */
	@Payload.Code("ny")
	record Press(AnnouncementId announcement, @Nullable Why why, boolean fresh) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		if (!view.state().next().contains(AnnouncementState.CANCELLED) || view.state() == AnnouncementState.DRAFT) {
			return this.room.stale(view, false, visit);
		}
		Why why = press.why();
		if (why == null) {
			return press.fresh() ? AnnouncementRoom.said(ask(view)) : AnnouncementRoom.shown(ask(view));
		}
		if (why == Why.OTHER) {
			return AnnouncementRoom.shown(Card.of(Text.of("announcement.cancel.why")))
				.andAsk(new CancelDialog.Question(press.announcement()));
		}
		this.desk.cancel(press.announcement(), why.name(), visit.actor());
		return this.room.shown(press.announcement(), visit)
			.andNotice(Text.of("announcement.cancelled", "withdrawn", waiting(view)))
			.over();
	}

	private static Card ask(AnnouncementView view) {
		boolean scheduled = view.state() == AnnouncementState.SCHEDULED;
		Card card = Card.of(scheduled ? Text.of("announcement.cancel.ask.scheduled")
				: Text.of("announcement.cancel.ask", "waiting", waiting(view)));
		List<Button> keys = new ArrayList<>();
		for (Why why : Why.values()) {
			keys.add(Button.press(why.words(), new Press(view.id(), why, false)));
		}
		return Lines.rows(card, keys, 2)
			.row(Button.press(Text.of("announcement.cancel.keep"), new OpenButton.Press(view.id())));
	}

	/** How many messages have not left. */
	static int waiting(AnnouncementView view) {
		Progress progress = view.progress();
		return (progress == null) ? 0 : progress.waiting();
	}

}

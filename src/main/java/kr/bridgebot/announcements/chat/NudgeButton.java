package kr.bridgebot.announcements.chat;

import java.time.Instant;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.NudgeDesk;
import kr.bridgebot.announcements.NudgeDesk.Nudged;
import kr.bridgebot.announcements.NudgeDesk.Reach;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks once, then reminds those who have not confirmed an announcement. */
@Component
class NudgeButton implements ButtonHandler<NudgeButton.Press> {

	private final NudgeDesk desk;

	private final AnnouncementRoom room;

	NudgeButton(NudgeDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/**
	 * Of which one.
	 *
	 * @param already how often they had been reminded when it was asked; null before
	 * @param fresh whether it is asked on a new card, since the one pressed is kept true
	 */
	@Payload.Code("nn")
	record Press(AnnouncementId announcement, @Nullable Integer already, boolean fresh) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		Integer already = press.already();
		if (already == null) {
			Reach reach = this.desk.reach(press.announcement(), visit.actor());
			Card card = Card.of(Text.of("announcement.nudge.ask", "count", reach.people(), "left", reach.left()))
				.row(Button.press(Text.of("announcement.button.nudge.sure", "count", reach.people()),
						new Press(press.announcement(), reach.already(), false), Button.Style.MAIN),
						Lines.back(press.announcement()));
			return press.fresh() ? AnnouncementRoom.said(card) : AnnouncementRoom.shown(card);
		}
		Nudged nudged = this.desk.nudge(press.announcement(), already, visit.actor());
		return this.room.shown(press.announcement(), visit).andNotice(told(nudged));
	}

	private static Text told(Nudged nudged) {
		Instant later = nudged.later();
		if (nudged.people() == 0) {
			return Text.of("announcement.nudge.already");
		}
		return (later == null) ? Text.of("announcement.nudge.done", "count", nudged.people())
				: Text.of("announcement.nudge.later", "count", nudged.people(), "at", later);
	}

}

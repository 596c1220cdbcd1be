package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.minutes.DraftView;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Publishes minutes once the consequence is confirmed; a correction with its reason. */
@Component
class PublishButton implements ButtonHandler<PublishButton.Press> {

	private final MinutesRoom room;

	private final DraftCards cards;

	private final Publishing publishing;

	PublishButton(MinutesRoom room, DraftCards cards, Publishing publishing) {
		this.room = room;
		this.cards = cards;
		this.publishing = publishing;
	}

	/**
	 * Which minutes.
	 *
	 * @param version that the person saw
	 * @param sure whether they have confirmed it
	 */
	@Payload.Code("mib")
	record Press(SeminarId seminar, int version, boolean sure) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		DraftView draft = this.room.look(press.seminar(), visit);
		if (!draft.isPublishable() || draft.version() != press.version()) {
			return this.room.shown(press.seminar(), visit).andNotice(Text.of("minutes.stale"));
		}
		if (draft.saysNothing()) {
			return Reply.alert(Text.of("refusal.MINUTES_NOTHING_SAID"));
		}
		if (draft.edition() > 0) {
			return MinutesRoom.shown(this.cards.correction(draft))
				.andAsk(new CorrectionDialog.Question(press.seminar(), press.version()));
		}
		return press.sure() ? MinutesRoom.shown(this.publishing.now(draft, "", visit))
				: MinutesRoom.shown(this.cards.publishing(draft, this.publishing.consequence(draft, visit)));
	}

}

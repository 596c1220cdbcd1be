package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Settles whether the count is shown before the deadline. */
@Component
class VoteHideButton implements ButtonHandler<VoteHideButton.Press> {

	private final TopicDesk desk;

	private final VoteRoom room;

	private final VoteCards cards;

	VoteHideButton(TopicDesk desk, VoteRoom room, VoteCards cards) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
	}

	/** Which vote, and whether its count is hidden until the deadline. */
	@Payload.Code("gvh")
	record Press(VoteId vote, boolean hidden) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		VoteView vote = this.desk.look(press.vote(), visit.actor());
		if (!vote.isDraft()) {
			return this.room.stale(vote, visit);
		}
		this.desk.hide(press.vote(), press.hidden(), visit.actor());
		return AgendaRoom.shown(this.cards.draft(this.desk.look(press.vote(), visit.actor()), 0));
	}

}

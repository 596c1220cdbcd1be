package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Draws up a vote. */
@Component
class VoteBeginButton implements ButtonHandler<VoteBeginButton.Press> {

	private final TopicDesk desk;

	private final VoteCards cards;

	VoteBeginButton(TopicDesk desk, VoteCards cards) {
		this.desk = desk;
		this.cards = cards;
	}

	/** Whose topic. */
	@Payload.Code("gvn")
	record Press(CommitteeId committee) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		VoteId id = this.desk.begin(press.committee(), visit.actor());
		return AgendaRoom.shown(this.cards.draft(this.desk.look(id, visit.actor()), 0));
	}

}

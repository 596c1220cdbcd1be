package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Shows a vote as it stands. */
@Component
class VoteButton implements ButtonHandler<VoteButton.Press> {

	private final TopicDesk desk;

	private final VoteRoom room;

	VoteButton(TopicDesk desk, VoteRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which. */
	@Payload.Code("gvv")
	record Press(VoteId vote) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return AgendaRoom.shown(this.room.card(this.desk.look(press.vote(), visit.actor()), visit)).over();
	}

}

package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Shows a ballot below the card that leads to it. */
@Component
class BallotButton implements ButtonHandler<BallotButton.Press> {

	private final TopicDesk desk;

	private final VoteRoom room;

	BallotButton(TopicDesk desk, VoteRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which vote, and whose ballot. */
	@Payload.Code("gvo")
	record Press(VoteId vote, MemberId member) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		VoteView vote = this.desk.look(press.vote(), visit.actor());
		return AgendaRoom.said(this.room.ballot(vote, press.member(), visit));
	}

}

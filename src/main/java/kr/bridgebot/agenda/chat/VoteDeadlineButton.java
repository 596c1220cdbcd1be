package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import org.springframework.stereotype.Component;

/** Asks until when votes are taken, which sends the vote. */
@Component
class VoteDeadlineButton implements ButtonHandler<VoteDeadlineButton.Press> {

	private final TopicDesk desk;

	private final VoteRoom room;

	private final Departure departure;

	VoteDeadlineButton(TopicDesk desk, VoteRoom room, Departure departure) {
		this.desk = desk;
		this.room = room;
		this.departure = departure;
	}

	/** Which. */
	@Payload.Code("gvd")
	record Press(VoteId vote) implements Payload {
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
		int electorate = this.desk.electorate(vote.committee(), visit.at()).size();
		return AgendaRoom.shown(Card.of(this.departure.named("agenda.vote.ask", visit.at(), "count", electorate)))
			.andAsk(new DeadlineDialog.Question(press.vote()));
	}

}

package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Shows a committee's votes on topics. */
@Component
class VotesButton implements ButtonHandler<VotesButton.Press> {

	private final TopicDesk desk;

	private final AgendaDesk agendas;

	private final VoteCards cards;

	VotesButton(TopicDesk desk, AgendaDesk agendas, VoteCards cards) {
		this.desk = desk;
		this.agendas = agendas;
		this.cards = cards;
	}

	/** Whose. */
	@Payload.Code("gv")
	record Press(CommitteeId committee) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		this.agendas.requireReader(press.committee(), visit.actor());
		return AgendaRoom.shown(this.cards.list(press.committee(), this.desk.of(press.committee(), visit.actor()),
				this.agendas.decides(press.committee(), visit.actor()), visit.at()))
			.over();
	}

}

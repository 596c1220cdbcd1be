package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalId;
import org.springframework.stereotype.Component;

/** Goes back to the card of a proposal. */
@Component
class BackButton implements ButtonHandler<BackButton.Press> {

	private final ProposalRoom room;

	BackButton(ProposalRoom room) {
		this.room = room;
	}

	/** Which proposal. */
	@Payload.Code("ppb")
	record Press(ProposalId proposal) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.shown(press.proposal(), visit).over();
	}

}

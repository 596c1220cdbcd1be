package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalView;
import org.springframework.stereotype.Component;

/** Asks for a file that belongs to a proposal. */
@Component
class EncloseButton implements ButtonHandler<EncloseButton.Press> {

	private final ProposalRoom room;

	EncloseButton(ProposalRoom room) {
		this.room = room;
	}

	/** Which proposal. */
	@Payload.Code("ppa")
	record Press(ProposalId proposal) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ProposalView proposal = this.room.look(press.proposal(), visit);
		if (!proposal.isEditable()) {
			return this.room.stale(proposal, false, visit);
		}
		return ProposalRoom.shown(Card.of(Text.lines(ProposalCards.title(proposal), Text.of("proposal.ask.file"))))
			.andAsk(new EncloseDialog.Question(press.proposal()));
	}

}

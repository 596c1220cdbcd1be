package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalTexts;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.proposals.Verdict;
import org.springframework.stereotype.Component;

/** Takes a ministry's verdict and asks for what it says. */
@Component
class VerdictButton implements ButtonHandler<VerdictButton.Press> {

	private final ProposalRoom room;

	VerdictButton(ProposalRoom room) {
		this.room = room;
	}

	/** Which verdict on which proposal as seen when. */
	@Payload.Code("ppw")
	record Press(ProposalId proposal, int version, Verdict verdict) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ProposalView proposal = this.room.look(press.proposal(), visit);
		if (!proposal.steps().contains(ProposalState.ANSWERED) || proposal.version() != press.version()) {
			return this.room.stale(proposal, false, visit);
		}
		Text question = Text.of("proposal.ask.answer", "verdict", ProposalTexts.verdict(press.verdict()));
		return ProposalRoom.shown(Card.of(Text.lines(ProposalCards.title(proposal), question)))
			.andAsk(new AnswerDialog.Question(press.proposal(), press.version(), press.verdict(), null));
	}

}

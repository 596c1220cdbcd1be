package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Shows a member's ballot anew, to the member and to those who assist them. */
@Component
class BallotButton implements ButtonHandler<BallotButton.Press> {

	static final String STANDING = "ballot";

	private final VoteCards cards;

	BallotButton(VoteCards cards) {
		this.cards = cards;
	}

	/** Whose ballot about which proposal. */
	@Payload.Code("ppk")
	record Press(ProposalId proposal, MemberId member) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		if (!visit.actor().isKnown() || !visit.actor().speaksFor(press.member())) {
			return Reply.notice(Text.of("proposal.vote.not-asked"));
		}
		Card card = this.cards.card(press.proposal(), press.member(), visit.actor().self(), visit.at());
		return (card == null) ? Reply.notice(Text.of("proposal.vote.not-asked"))
				: Reply.say(card).standingAs(STANDING).over();
	}

}

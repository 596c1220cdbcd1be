package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.proposals.ProposalJottings;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Says in which committee something is proposed that was typed in one line. */
@Component
class JottingButton implements ButtonHandler<JottingButton.Press> {

	private final ProposalJottings jottings;

	private final Proposing proposing;

	JottingButton(ProposalJottings jottings, Proposing proposing) {
		this.jottings = jottings;
		this.proposing = proposing;
	}

	/** Which committee. */
	@Payload.Code("ppj")
	record Press(CommitteeId committee) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		Committee committee = this.proposing.find(press.committee(), visit.actor());
		if (committee == null) {
			return Reply.notice(Text.of("refusal.PROPOSAL_NOT_YOUR_COMMITTEE"));
		}
		return this.jottings.take(visit.actor().self())
			.map((noted) -> this.proposing.begin(committee, noted.title(), noted.body(), false, visit))
			.orElseGet(() -> Reply.notice(Text.of("proposal.propose.already")));
	}

}

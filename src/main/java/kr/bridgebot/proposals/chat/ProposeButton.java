package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Begins a proposal of one committee. */
@Component
class ProposeButton implements ButtonHandler<ProposeButton.Press> {

	private final Proposing proposing;

	ProposeButton(Proposing proposing) {
		this.proposing = proposing;
	}

	/** Which committee's. */
	@Payload.Code("ppn")
	record Press(CommitteeId committee) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		Committee committee = this.proposing.find(press.committee(), visit.actor());
		return (committee == null) ? Reply.notice(Text.of("refusal.PROPOSAL_NOT_YOUR_COMMITTEE"))
				: this.proposing.begin(committee, "", "", false, visit);
	}

}

package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalId;
import org.springframework.stereotype.Component;

/** Lets a reader hear what becomes of a proposal, or hear no more. */
@Component
class FollowButton implements ButtonHandler<FollowButton.Press> {

	private final ProposalDesk desk;

	private final ProposalRoom room;

	FollowButton(ProposalDesk desk, ProposalRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which proposal, and whether to follow it. */
	@Payload.Code("ppf")
	record Press(ProposalId proposal, boolean on) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		this.room.look(press.proposal(), visit);
		if (press.on()) {
			this.desk.follow(press.proposal(), visit.actor());
		}
		else {
			this.desk.unfollow(press.proposal(), visit.actor());
		}
		return this.room.shown(press.proposal(), visit)
			.andNotice(Text.of(press.on() ? "proposal.done.followed" : "proposal.done.unfollowed"));
	}

}

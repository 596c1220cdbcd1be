package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.VotingDesk;
import kr.bridgebot.proposals.WrittenVote;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Asks for a remark to a vote that was cast. */
@Component
class RemarkButton implements ButtonHandler<RemarkButton.Press> {

	private final VotingDesk voting;

	RemarkButton(VotingDesk voting) {
		this.voting = voting;
	}

	/** Whose remark, in which vote about which proposal. */
	@Payload.Code("ppm")
	record Press(ProposalId proposal, int round, MemberId member) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		WrittenVote vote = this.voting.latest(press.proposal()).orElse(null);
		if (vote == null || !visit.actor().speaksFor(press.member()) || vote.of(press.member()).isEmpty()) {
			return Reply.notice(Text.of("proposal.vote.not-asked"));
		}
		if (vote.round() != press.round() || !vote.isOpen(visit.at())) {
			return Reply.notice(Text.of("refusal.PROPOSAL_VOTE_OVER"));
		}
		return Reply.say(Text.of("proposal.vote.ask"))
			.andAsk(new RemarkDialog.Question(press.proposal(), press.round(), press.member()));
	}

}

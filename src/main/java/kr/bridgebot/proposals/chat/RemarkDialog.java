package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.VotingDesk;
import kr.bridgebot.proposals.WrittenVote;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Takes a remark to a vote that was cast. */
@Component
class RemarkDialog implements Dialog<RemarkDialog.Question> {

	private final VotingDesk voting;

	RemarkDialog(VotingDesk voting) {
		this.voting = voting;
	}

	/** Whose remark, in which vote about which proposal. */
	record Question(ProposalId proposal, int round, MemberId member) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		this.voting.settle(question.proposal());
		WrittenVote vote = this.voting.latest(question.proposal()).orElse(null);
		if (vote == null || vote.round() != question.round() || !vote.isOpen(visit.at())) {
			return Reply.say(Text.of("refusal.PROPOSAL_VOTE_OVER"));
		}
		this.voting.remark(question.proposal(), question.round(), question.member(), answer, visit.actor());
		return Reply.say(Text.of("proposal.vote.remark.saved", "deadline", vote.deadline()));
	}

}

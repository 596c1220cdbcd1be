package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.VoteChoice;
import kr.bridgebot.proposals.VotingDesk;
import kr.bridgebot.proposals.WrittenVote;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Takes a vote, at once and changeable until the deadline. */
@Component
class VoteButton implements ButtonHandler<VoteButton.Press> {

	private final VotingDesk voting;

	private final VoteCards cards;

	VoteButton(VotingDesk voting, VoteCards cards) {
		this.voting = voting;
		this.cards = cards;
	}

	/** What is said in whose name, in which vote about which proposal. */
	@Payload.Code("ppv")
	record Press(ProposalId proposal, int round, MemberId member, VoteChoice choice) implements Payload {
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
		this.voting.settle(press.proposal());
		WrittenVote vote = this.voting.latest(press.proposal()).orElse(null);
		if (vote == null || vote.of(press.member()).isEmpty()) {
			return Reply.notice(Text.of("proposal.vote.not-asked"));
		}
		if (vote.round() != press.round() || !vote.isOpen(visit.at())) {
			return shown(press, visit).andNotice(Text.of("refusal.PROPOSAL_VOTE_OVER"));
		}
		VotingDesk.Cast cast = this.voting.cast(press.proposal(), press.round(), press.member(), press.choice(),
				visit.actor());
		Text notice = Text.of("proposal.vote." + cast, "choice", VoteCards.choice(press.choice()), "deadline",
				vote.deadline(), "negative", (press.choice() == VoteChoice.FOR) ? "no" : "yes");
		return shown(press, visit).andNotice(notice);
	}

	private Reply shown(Press press, Visit visit) {
		Card card = this.cards.card(press.proposal(), press.member(), visit.actor().self(), visit.at());
		return (card == null) ? Reply.nothing() : Reply.replace(card);
	}

}

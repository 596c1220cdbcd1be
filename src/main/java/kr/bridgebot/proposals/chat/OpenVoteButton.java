package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.proposals.VotingDesk;
import org.springframework.stereotype.Component;

/** Opens a written vote until the usual day. */
@Component
class OpenVoteButton implements ButtonHandler<OpenVoteButton.Press> {

	private final VotingDesk voting;

	private final ProposalRoom room;

	OpenVoteButton(VotingDesk voting, ProposalRoom room) {
		this.voting = voting;
		this.room = room;
	}

	/** About which proposal. */
	@Payload.Code("ppq")
	record Press(ProposalId proposal) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ProposalView proposal = this.room.look(press.proposal(), visit);
		if (!EntryButton.isOpen(Entry.VOTE_UNTIL, proposal)) {
			return this.room.stale(proposal, false, visit);
		}
		this.voting.open(press.proposal(), this.voting.usualDeadline(), visit.actor());
		return this.room.done(press.proposal(), Text.of("proposal.vote.opened"), false, visit).over();
	}

}

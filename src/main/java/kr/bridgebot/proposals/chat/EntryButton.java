package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.proposals.Standing;
import kr.bridgebot.proposals.VotingDesk;
import org.springframework.stereotype.Component;

/** Asks for one thing about a proposal. */
@Component
class EntryButton implements ButtonHandler<EntryButton.Press> {

	private final ProposalRoom room;

	private final VotingDesk voting;

	EntryButton(ProposalRoom room, VotingDesk voting) {
		this.room = room;
		this.voting = voting;
	}

	/** Which thing about which proposal. */
	@Payload.Code("ppe")
	record Press(ProposalId proposal, Entry entry) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ProposalView proposal = this.room.look(press.proposal(), visit);
		if (!isOpen(press.entry(), proposal)) {
			return this.room.stale(proposal, false, visit);
		}
		Card question = Card.of(Text.lines(ProposalCards.title(proposal), Text.of("proposal.ask." + press.entry())));
		if (press.entry() == Entry.VOTE_UNTIL) {
			question = question
				.row(Button.press(Text.of("proposal.button.usual", "deadline", this.voting.usualDeadline()),
						new OpenVoteButton.Press(proposal.id()), Button.Style.MAIN));
		}
		return ProposalRoom.shown(question).andAsk(new EntryDialog.Question(press.proposal(), press.entry()));
	}

	/** Whether this person may settle this now. */
	static boolean isOpen(Entry entry, ProposalView proposal) {
		return switch (entry) {
			case TITLE, TEXT -> proposal.isEditable();
			case REVIEW_DAY -> proposal.standings().contains(Standing.SECRETARIAT) && proposal.answer() != null
					&& !proposal.state().isTerminal();
			case REOPEN -> proposal.reopenable();
			case VOTE_UNTIL -> proposal.state() == ProposalState.STEERING_REVIEW
					&& proposal.standings().contains(Standing.STEERING_OFFICER);
		};
	}

}

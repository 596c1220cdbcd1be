package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalNumber;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Shows one proposal by its number. */
@Component
class ProposalCommand implements ChatCommand {

	private final ProposalDocket docket;

	private final ProposalRoom room;

	ProposalCommand(ProposalDocket docket, ProposalRoom room) {
		this.docket = docket;
		this.room = room;
	}

	@Override
	public String name() {
		return "proposal";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isKnown();
	}

	@Override
	public int rank() {
		return 26;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		if (argument.isEmpty()) {
			return Reply.say(Card.of(Text.of("proposal.number.missing")));
		}
		return ProposalNumber.parse(argument)
			.flatMap((number) -> this.docket.numbered(number, visit.actor()))
			.map(ProposalView::id)
			.map((id) -> this.room.said(id, visit))
			.orElseGet(() -> Reply.say(Text.of("refusal.PROPOSAL_UNKNOWN")));
	}

}

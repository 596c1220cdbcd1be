package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.Shelf;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Lists proposals, or those that have the words that follow in them. */
@Component
class ProposalsCommand implements ChatCommand {

	private final ProposalList list;

	ProposalsCommand(ProposalList list) {
		this.list = list;
	}

	@Override
	public String name() {
		return "proposals";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isKnown();
	}

	@Override
	public int rank() {
		return 24;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		Shelf shelf = argument.isEmpty() ? new Shelf.All() : new Shelf.Found(argument);
		return Reply.say(this.list.card(shelf, null, visit.actor())).standingAs(ProposalList.STANDING);
	}

}

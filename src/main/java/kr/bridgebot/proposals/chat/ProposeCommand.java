package kr.bridgebot.proposals.chat;

import java.util.List;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Begins a proposal: by questions, or in one line of title and text with a bar between.
 */
@Component
class ProposeCommand implements ChatCommand {

	private final Proposing proposing;

	ProposeCommand(Proposing proposing) {
		this.proposing = proposing;
	}

	@Override
	public String name() {
		return "propose";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isKnown();
	}

	@Override
	public int rank() {
		return 22;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		List<Committee> committees = this.proposing.committeesOf(visit.actor());
		if (committees.isEmpty()) {
			return Reply.say(Text.of("proposal.propose.nowhere"));
		}
		int bar = argument.indexOf('|');
		String title = (bar < 0) ? argument : argument.substring(0, bar);
		String body = (bar < 0) ? "" : argument.substring(bar + 1);
		if (committees.size() == 1) {
			return this.proposing.begin(committees.getFirst(), title.strip(), body.strip(), true, visit);
		}
		return argument.isEmpty() ? this.proposing.askWhere(committees)
				: this.proposing.askWhere(committees, title.strip(), body.strip(), visit);
	}

}

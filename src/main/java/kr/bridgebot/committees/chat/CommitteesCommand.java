package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Lists the forum's bodies, one's own marked. */
@Component
class CommitteesCommand implements ChatCommand {

	private final CommitteePages pages;

	CommitteesCommand(CommitteePages pages) {
		this.pages = pages;
	}

	@Override
	public String name() {
		return "committees";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isKnown();
	}

	@Override
	public int rank() {
		return 60;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		return Reply.say(this.pages.list(0, visit.actor()));
	}

}

package kr.bridgebot.members.chat;

import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** {@code /me}: one's own data and settings. */
@Component
class MeCommand implements ChatCommand {

	private final MePages pages;

	MeCommand(MePages pages) {
		this.pages = pages;
	}

	@Override
	public String name() {
		return "me";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isKnown();
	}

	@Override
	public int rank() {
		return 80;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		return Reply.say(this.pages.main(visit.actor()));
	}

}

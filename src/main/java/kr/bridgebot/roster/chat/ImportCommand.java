package kr.bridgebot.roster.chat;

import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.roster.RosterDesk;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Tells the secretariat how a roster is brought in. */
@Component
class ImportCommand implements ChatCommand {

	private final RosterPages pages;

	private final RosterDesk desk;

	ImportCommand(RosterPages pages, RosterDesk desk) {
		this.pages = pages;
		this.desk = desk;
	}

	@Override
	public String name() {
		return "import";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.secretariat();
	}

	@Override
	public int rank() {
		return 90;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		return this.pages.explanation(this.desk.mostInWords(), visit);
	}

}

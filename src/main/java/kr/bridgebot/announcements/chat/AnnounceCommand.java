package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Begins an announcement; what follows the command is how its words begin. */
@Component
class AnnounceCommand implements ChatCommand {

	private final AnnouncementDesk desk;

	private final Starting starting;

	AnnounceCommand(AnnouncementDesk desk, Starting starting) {
		this.desk = desk;
		this.starting = starting;
	}

	@Override
	public String name() {
		return "announce";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isKnown() && actor.isOfficer();
	}

	@Override
	public int rank() {
		return 32;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		if (this.desk.scopes(visit.actor()).isEmpty()) {
			return Reply.say(Text.of("chat.command.officers"));
		}
		return argument.isEmpty() ? this.starting.start(true, visit) : this.starting.with(argument, visit);
	}

}

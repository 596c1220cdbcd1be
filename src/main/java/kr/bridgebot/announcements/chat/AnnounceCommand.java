package kr.bridgebot.announcements.chat;

import java.util.List;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.chat.Words;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Begins an announcement; what follows the command is how its words begin. */
@Component
class AnnounceCommand implements ChatCommand {

	private final AnnouncementDesk desk;

	private final Starting starting;

	private final AnnouncementRoom room;

	AnnounceCommand(AnnouncementDesk desk, Starting starting, AnnouncementRoom room) {
		this.desk = desk;
		this.starting = starting;
		this.room = room;
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
		List<Committee> scopes = this.desk.scopes(visit.actor());
		if (scopes.isEmpty()) {
			return Reply.say(Text.of("chat.command.officers"));
		}
		if (scopes.size() > 1 || argument.isEmpty()) {
			return this.starting.start(true, visit);
		}
		AnnouncementId draft = this.desk.draft(scopes.getFirst().id(), visit.actor());
		this.desk.write(draft, Words.plain(argument), visit.actor());
		return this.room.said(draft, visit).andNotice(Text.of("announcement.started"));
	}

}

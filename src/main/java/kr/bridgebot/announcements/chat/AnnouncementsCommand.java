package kr.bridgebot.announcements.chat;

import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Lists announcements for those who send them. */
@Component
class AnnouncementsCommand implements ChatCommand {

	private final AnnouncementList list;

	AnnouncementsCommand(AnnouncementList list) {
		this.list = list;
	}

	@Override
	public String name() {
		return "announcements";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isKnown() && actor.isOfficer();
	}

	@Override
	public int rank() {
		return 33;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		return AnnouncementRoom.said(this.list.card(0, visit.actor()));
	}

}

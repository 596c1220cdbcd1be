package kr.bridgebot.committees.chat;

import java.util.List;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Opens a committee's roll, or finds people by a part of their name. */
@Component
class MembersCommand implements ChatCommand {

	private final RollPages pages;

	MembersCommand(RollPages pages) {
		this.pages = pages;
	}

	@Override
	public String name() {
		return "members";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isOfficer();
	}

	@Override
	public int rank() {
		return 70;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		if (!argument.isBlank()) {
			return Reply.say(this.pages.found(argument, 0, visit.actor()));
		}
		List<Committee> own = this.pages.rolls(visit.actor());
		return Reply.say((own.size() == 1) ? this.pages.roll(own.getFirst().id(), 0, visit.actor())
				: this.pages.choice(0, visit.actor()));
	}

}

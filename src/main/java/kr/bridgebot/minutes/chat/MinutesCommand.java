package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Lists the minutes that a person may read, and first those that they owe. */
@Component
class MinutesCommand implements ChatCommand {

	private final MinutesList list;

	MinutesCommand(MinutesList list) {
		this.list = list;
	}

	@Override
	public String name() {
		return "minutes";
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
		return Reply.say(this.list.page(0, visit));
	}

}

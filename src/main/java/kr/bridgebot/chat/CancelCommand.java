package kr.bridgebot.chat;

import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Leaves the open question. */
@Component
class CancelCommand implements ChatCommand {

	private final OpenDialogs dialogs;

	CancelCommand(OpenDialogs dialogs) {
		this.dialogs = dialogs;
	}

	@Override
	public String name() {
		return "cancel";
	}

	@Override
	public boolean isFor(Actor actor) {
		return true;
	}

	@Override
	public int rank() {
		return 910;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		boolean open = this.dialogs.close(visit.actor().account());
		return Reply.say(Text.of(open ? "chat.dialog.cancelled" : "chat.dialog.none"));
	}

}

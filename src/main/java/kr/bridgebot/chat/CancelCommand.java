package kr.bridgebot.chat;

import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Leaves the open question. */
@Component
class CancelCommand implements ChatCommand {

	private final DialogBook dialogs;

	CancelCommand(DialogBook dialogs) {
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
		Reply left = this.dialogs.leave(visit);
		return (left != null) ? left : Reply.say(Text.of("chat.dialog.none"));
	}

}

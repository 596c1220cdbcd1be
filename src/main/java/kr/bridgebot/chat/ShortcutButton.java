package kr.bridgebot.chat;

import org.springframework.stereotype.Component;

/** Runs a command by a button, so that nobody has to type one. */
@Component
class ShortcutButton implements ButtonHandler<ShortcutButton.Shortcut> {

	private final CommandDesk desk;

	ShortcutButton(CommandDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<Shortcut> payload() {
		return Shortcut.class;
	}

	@Override
	public Reply on(Shortcut shortcut, Visit visit) {
		Reply reply = this.desk.run(shortcut.command(), "", visit, true);
		return (reply.turn() == Reply.Turn.BY_ITSELF) ? reply.over() : reply;
	}

	/**
	 * The key to a command.
	 *
	 * @param command its name
	 */
	@Payload.Code("go")
	record Shortcut(String command) implements Payload {
	}

}

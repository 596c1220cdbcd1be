package kr.bridgebot.chat;

import kr.bridgebot.shared.Actor;

/**
 * A command, typed as {@code /name} or, in a private chat, as one of its words. Beans of
 * this type are the registry: menu, help and dispatch are derived from them. Texts:
 * {@code command.<name>.menu} (one line), {@code command.<name>.help},
 * {@code command.<name>.words} (what people type instead, separated by commas).
 */
public interface ChatCommand {

	/** Lower case Latin letters, unique; shown in the menu. */
	String name();

	/** Whether this person may use it, and so sees it in menu and help. */
	boolean isFor(Actor actor);

	/** Whether it works in a group; most work in private only. */
	default boolean inGroups() {
		return false;
	}

	/** Place in menu and help: lower comes first. */
	default int rank() {
		return 100;
	}

	/**
	 * Answers the command within the caller's transaction.
	 * @param argument what follows the name, trimmed; often empty
	 * @param visit who speaks and where; {@link #isFor} holds
	 */
	Reply on(String argument, Visit visit);

}

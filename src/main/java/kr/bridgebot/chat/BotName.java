package kr.bridgebot.chat;

/** How the bot is called on the messenger, for links to it. Answered by its adapter. */
public interface BotName {

	/**
	 * The bot's user name without the at sign. The messenger is asked once, at the start
	 * as a rule.
	 * @throws IllegalStateException when the messenger has not told it yet
	 */
	String userName();

}

package kr.bridgebot.chat;

/** Hears what becomes of the group chats the bot is in. Called within a transaction. */
public interface GroupWatcher {

	/** The group became a supergroup: its former id is void. */
	void groupMoved(long from, long to);

	/** The bot was removed from the group. */
	void groupLeft(long chat);

}

package kr.bridgebot.telegram;

import kr.bridgebot.chat.Profile;

/** What follows when an update has taken effect, outside of its transaction. */
@FunctionalInterface
interface Aftermath {

	/** This person has just said or done something in private. Returns at once. */
	void hasSpoken(Profile profile);

}

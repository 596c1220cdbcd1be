package kr.bridgebot.telegram;

/** The menus that everybody sees who has none of their own. */
@FunctionalInterface
interface MenuBoard {

	/** Sets them, if they have changed. Returns at once. */
	void publish();

}

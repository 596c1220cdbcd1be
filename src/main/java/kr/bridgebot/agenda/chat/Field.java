package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemView;

/** What can be said about an item beside its title, each by a button of its own. */
enum Field {

	LINK, WISH, MINUTES, PRESENTER;

	/** Whether only officers say it, once the item is on an agenda. */
	boolean isArranging() {
		return this == MINUTES || this == PRESENTER;
	}

	/** What it is now; empty for nothing. */
	String of(ItemView item) {
		return switch (this) {
			case LINK -> item.link();
			case WISH -> item.wish();
			case MINUTES -> (item.minutes() == null) ? "" : Integer.toString(item.minutes());
			case PRESENTER -> item.presenter();
		};
	}

}

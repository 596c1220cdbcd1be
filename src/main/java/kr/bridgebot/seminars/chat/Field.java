package kr.bridgebot.seminars.chat;

/** What can be settled about a meeting, each by a button of its own. */
enum Field {

	DATE(false), TIME(false), LENGTH(false), MODE(false), VENUE(true), LINK(true), TOPIC(true), DEADLINE(false),
	CAPACITY(true);

	private final boolean clearable;

	Field(boolean clearable) {
		this.clearable = clearable;
	}

	/** Whether it may be left open again. */
	boolean isClearable() {
		return this.clearable;
	}

	/** Whether it makes no sense before a date stands. */
	boolean needsDate() {
		return this == TIME || this == LENGTH || this == DEADLINE;
	}

	/** The thing on whose line it is shown. */
	Field shownWith() {
		return (this == TIME || this == LENGTH || this == MODE) ? DATE : this;
	}

}

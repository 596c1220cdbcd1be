package kr.bridgebot.minutes;

import kr.bridgebot.seminars.SeminarView;

/** What happened to minutes; published within the transaction. */
public sealed interface MinutesEvent {

	/** They are to be sent, for the first time or corrected. */
	record Published(SeminarView seminar, Edition edition) implements MinutesEvent {
	}

}

package kr.bridgebot.telegram;

import kr.bridgebot.telegram.Arrival.Happening;

/** Where the files are that people send. */
@FunctionalInterface
interface FileSource {

	/**
	 * The file in hand, or why it is not taken. Waits for it; not within a transaction.
	 */
	Happening fetch(Happening.Offered file);

}

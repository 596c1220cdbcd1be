package kr.bridgebot.telegram;

import java.time.Duration;

/** One of the two ways by which Telegram hands out updates. */
interface Source {

	/**
	 * Does the next bit of work: only where this instance leads.
	 * @param rest asked before any waiting
	 * @return how long there is nothing to do
	 */
	Duration turn(Rest rest) throws ApiFailure;

	/** Another instance leads from now on, or none. */
	void standBy();

	/** Ends a wait for Telegram that is under way. */
	void interrupt();

	/** A pause that ends when the service does. */
	@FunctionalInterface
	interface Rest {

		/**
		 * Waits, unless the service stops.
		 * @return whether it stops
		 */
		boolean isCutShort(Duration duration);

	}

}

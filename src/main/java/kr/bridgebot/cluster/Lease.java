package kr.bridgebot.cluster;

/**
 * Whether this instance leads: polls Telegram and drains the outbox. At most one instance
 * leads at any time; after a crash another takes over within the lease's length.
 */
public interface Lease {

	/**
	 * Whether this instance leads right now, by a database row that it keeps renewing. A
	 * cheap read of memory; false as soon as renewal is overdue.
	 */
	boolean isHeld();

	/**
	 * Grows with every change of leadership: a fencing token.
	 */
	long epoch();

}

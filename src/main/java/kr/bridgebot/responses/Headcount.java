package kr.bridgebot.responses;

/**
 * How many of those invited said what.
 *
 * @param onsite who come and will be there in person
 * @param online who come and will be there online
 * @param proxies who send somebody, not counted among the former
 * @param waiting who wait for a seat
 * @param silent who have not answered
 * @param reconfirm who answered before the meeting moved and have not since
 */
public record Headcount(int onsite, int online, int proxies, int maybe, int no, int waiting, int silent,
		int reconfirm) {

	/** Nobody was invited. */
	public static final Headcount NOBODY = new Headcount(0, 0, 0, 0, 0, 0, 0, 0);

	public int coming() {
		return this.onsite + this.online;
	}

	public int answered() {
		return coming() + this.proxies + this.maybe + this.no + this.waiting;
	}

	public int invited() {
		return answered() + this.silent;
	}

	/** Share of answers, in whole per cent; 0 when nobody is invited. */
	public int percent() {
		return (invited() == 0) ? 0 : Math.toIntExact(Math.round(100.0 * answered() / invited()));
	}

}

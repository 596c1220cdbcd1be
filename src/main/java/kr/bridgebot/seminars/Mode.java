package kr.bridgebot.seminars;

/** How one can take part. */
public enum Mode {

	ONSITE, ONLINE, HYBRID

}

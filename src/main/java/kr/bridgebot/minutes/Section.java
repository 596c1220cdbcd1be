package kr.bridgebot.minutes;

/** The parts of minutes, in the order in which they are read. */
public enum Section {

	/** Who came. */
	ATTENDANCE,
	/** What was talked about. */
	DISCUSSION,
	/** What was settled, and who does what. */
	CONCLUSION

}

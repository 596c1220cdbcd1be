package kr.bridgebot.delivery;

/** Why no chat of a member takes messages. */
public enum Unreached {

	/** There is no chat: neither the member nor an assistant has linked an account. */
	NOT_LINKED,
	/** Nobody there has ever pressed start. */
	NEVER_STARTED,
	/** The person has blocked the bot. */
	BLOCKED,
	/** The account is gone. */
	DEACTIVATED;

	/**
	 * @param obstacle the name of a standing, or of what is missing; one that only a
	 * group can have means that the person was never met
	 */
	static Unreached of(String obstacle) {
		return switch (obstacle) {
			case "NOT_LINKED" -> NOT_LINKED;
			case "BLOCKED" -> BLOCKED;
			case "DEACTIVATED" -> DEACTIVATED;
			default -> NEVER_STARTED;
		};
	}

}

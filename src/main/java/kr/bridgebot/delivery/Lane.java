package kr.bridgebot.delivery;

/**
 * Which messages go first when there are more than may be sent; in order of precedence.
 */
public enum Lane {

	/** Somebody waits for it: the answer to their own action. Knows no quiet hours. */
	INTERACTIVE,
	/** Invitations, nudges, reminders, notices. */
	REMINDER,
	/** Announcements to many. */
	BROADCAST

}

package kr.bridgebot.announcements;

/** The living cards of an announcement. */
public final class CardKinds {

	/**
	 * One message of one version. The subject is the message, about is the recipient, or
	 * the committee whose group it is shown in; in the channel it is the announcement.
	 */
	public static final String MESSAGE = "announcement.message";

	/**
	 * Asks once more. The subject is the version's last message, about is the recipient.
	 */
	public static final String NUDGE = "announcement.nudge";

	/**
	 * Shows its sender how it goes. The subject is the announcement, about is the sender.
	 */
	public static final String STATUS = "announcement.status";

	private CardKinds() {
	}

}

package kr.bridgebot.responses;

/** The living cards of a meeting. */
public final class CardKinds {

	/** Asks for an answer and shows the one given. */
	public static final String INVITATION = "seminar.invitation";

	/** Asks the silent once more. */
	public static final String NUDGE = "seminar.nudge";

	/** Reminds who comes. */
	public static final String REMINDER = "seminar.reminder";

	/** Tells that the meeting moved, and asks again. */
	public static final String MOVED = "seminar.moved";

	/** Tells that a seat became free. */
	public static final String SEATED = "seminar.seated";

	/** Shows the counts in the body's group. */
	public static final String GROUP = "seminar.group";

	private CardKinds() {
	}

}

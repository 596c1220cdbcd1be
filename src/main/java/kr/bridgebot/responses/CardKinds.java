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

	/** Tells what else changed: nothing that has to be answered again. */
	public static final String CHANGED = "seminar.changed";

	/** Tells that the meeting is put off. */
	public static final String POSTPONED = "seminar.postponed";

	/** Tells that the meeting is called off. */
	public static final String CANCELLED = "seminar.cancelled";

	/** Tells that a meeting which was called off is taken up again. */
	public static final String REOPENED = "seminar.reopened";

	/** Tells a member that their assistant answered. */
	public static final String ANSWERED = "seminar.answered";

	/** Tells that a seat became free. */
	public static final String SEATED = "seminar.seated";

	/** Shows the counts in the body's group. */
	public static final String GROUP = "seminar.group";

	private CardKinds() {
	}

}

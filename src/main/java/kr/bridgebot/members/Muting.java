package kr.bridgebot.members;

/**
 * Kinds of messages that members may switch off for themselves. All others are mandatory.
 */
public enum Muting {

	/** To those who have not answered. */
	NUDGES,
	/** To those who come: a week, a day, two hours before. */
	ATTENDEE_REMINDERS

}

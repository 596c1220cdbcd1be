package kr.bridgebot.delivery;

import java.util.Arrays;

/**
 * Which messages go first when there are more than may be sent; in order of precedence.
 */
public enum Lane {

	/** Somebody waits for it: the answer to their own action. Knows no quiet hours. */
	INTERACTIVE(0),
	/** Invitations, nudges, reminders, notices. */
	REMINDER(1),
	/** Announcements to many. */
	BROADCAST(2);

	private final int number;

	Lane(int number) {
		this.number = number;
	}

	/** As it is kept in the database, where lower goes first. */
	int number() {
		return this.number;
	}

	static Lane numbered(int number) {
		return Arrays.stream(values()).filter((lane) -> lane.number == number).findFirst().orElseThrow();
	}

}

package kr.bridgebot.delivery;

import java.util.Arrays;
import java.util.List;

/**
 * Which messages go first when there are more than may be sent; in order of precedence.
 */
public enum Lane {

	/** Somebody waits for it: the answer to their own action. Knows no quiet hours. */
	INTERACTIVE(0),
	/** Invitations, nudges, reminders, notices. */
	REMINDER(1),
	/** Announcements to many that cannot wait. Knows no quiet hours. */
	URGENT(3),
	/** Announcements to many. */
	BROADCAST(2);

	private final int number;

	Lane(int number) {
		this.number = number;
	}

	/** As it is kept in the database: a name, not an order. */
	int number() {
		return this.number;
	}

	static Lane numbered(int number) {
		return Arrays.stream(values()).filter((lane) -> lane.number == number).findFirst().orElseThrow();
	}

	/** Whether members may be woken by it. */
	boolean keepsQuietHours() {
		return this == REMINDER || this == BROADCAST;
	}

	/** Whether it brings the same to many, for whom a messenger has rules of its own. */
	boolean isToMany() {
		return this == URGENT || this == BROADCAST;
	}

	/**
	 * Those in which a gap is worse than a repetition: what may have arrived is sent once
	 * more.
	 */
	static List<Lane> repeated() {
		return Arrays.stream(values()).filter((lane) -> !lane.isToMany()).toList();
	}

}

package kr.bridgebot.announcements;

import java.util.Map;

/**
 * How much of an announcement's words one message has room for.
 *
 * @param widths how long each field is at most
 * @param frame how much is painted around the words at most
 */
record Room(Map<Field, Integer> widths, int frame) {

	/** Of a message without a picture. */
	int text() {
		return RecipientCard.LONGEST - this.frame;
	}

	/** Of what stands below a picture. */
	int caption() {
		return RecipientCard.LONGEST_CAPTION - this.frame;
	}

}

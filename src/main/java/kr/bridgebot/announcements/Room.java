package kr.bridgebot.announcements;

import java.util.Map;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * How much of an announcement's words one message has room for.
 *
 * @param widths how long each field is at most
 * @param frame how much is painted around the words at most
 * @param example somebody for whom an assistant reads along; null when there is nobody
 */
record Room(Map<Field, Integer> widths, int frame, @Nullable Assisted example) {

	/** A recipient and one who reads along. */
	record Assisted(Person principal, MemberId assistant) {
	}

	/** Of a message without a picture. */
	int text() {
		return RecipientCard.LONGEST - this.frame;
	}

	/** Of what stands below a picture. */
	int caption() {
		return RecipientCard.LONGEST_CAPTION - this.frame;
	}

}

package kr.bridgebot.announcements;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;

/**
 * What came of pressing that something was read.
 *
 * @param member for whom
 * @param receipt the one that stands; none was kept where it was replaced or withdrawn
 */
public record Acknowledged(Outcome outcome, MemberId member, RecipientCard.Receipt receipt, Instant due) {

	/** What came of it. */
	public enum Outcome {

		DONE,
		/** It was confirmed before; nothing was done again. */
		ALREADY,
		/** Another version has taken its place: that one is to be confirmed. */
		REPLACED,
		/** It was called off. */
		WITHDRAWN

	}

}

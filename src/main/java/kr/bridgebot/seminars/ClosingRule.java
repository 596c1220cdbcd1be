package kr.bridgebot.seminars;

import java.util.Optional;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Text;
import kr.bridgebot.shared.Reason;

/**
 * Knows what has to be done before a meeting that was held is closed. A feature says so
 * with a bean of this type; beans are the registry.
 */
public interface ClosingRule {

	/** What still stands in the way of closing this meeting; empty when nothing does. */
	Optional<Obstacle> obstacle(SeminarView seminar);

	/**
	 * What is missing.
	 *
	 * @param reason by which closing is refused; its words tell what to do first
	 * @param label what stands on the key that leads there, short
	 * @param open pressed by an officer, leads to where it can be done
	 */
	record Obstacle(Reason reason, Text label, Payload open) {

		/** What to do first. */
		public Text words() {
			return Text.of("refusal." + this.reason.name());
		}

	}

}

package kr.bridgebot.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.bridgebot.chat.Text;
import org.springframework.stereotype.Component;

/** Tells in texts when it is that members hear of something, if not at once. */
@Component
public class Departure {

	private final QuietHours quietHours;

	Departure(QuietHours quietHours) {
		this.quietHours = quietHours;
	}

	/**
	 * A phrase that says whether notices are held back ({@code held}, yes or no) and
	 * until when ({@code until}).
	 * @param at when they are posted
	 * @param details further names and values in turn
	 */
	public Text named(String key, Instant at, Object... details) {
		Instant until = this.quietHours.nextAllowed(at);
		Map<String, Object> named = new LinkedHashMap<>();
		for (int i = 0; i < details.length; i += 2) {
			named.put((String) details[i], details[i + 1]);
		}
		named.put("held", until.isAfter(at) ? "yes" : "no");
		named.put("until", until);
		return new Text.Phrase(key, Map.copyOf(named));
	}

}

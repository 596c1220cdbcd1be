package kr.bridgebot.telegram;

import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.telegram.Arrival.Happening;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a press: it ends the waiting at the person's side, with words or without.
 *
 * @param press the callback query
 * @param reader who pressed; null when there are no words
 * @param notice what is shown for a moment
 * @param alert whether it stays until it is tapped away
 */
record Toast(String press, @Nullable Profile reader, @Nullable Text notice, boolean alert) {

	static @Nullable Toast silent(Arrival arrival) {
		return (arrival.press() == null) ? null : new Toast(arrival.press(), null, null, false);
	}

	static @Nullable Toast of(Arrival arrival, Reply reply) {
		if (arrival.press() == null || !(arrival.happening() instanceof Happening.Spoken spoken)) {
			return silent(arrival);
		}
		return new Toast(arrival.press(), spoken.inbound().profile(), reply.notice(), reply.alert());
	}

}

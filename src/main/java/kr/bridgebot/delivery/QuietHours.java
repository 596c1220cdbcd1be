package kr.bridgebot.delivery;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** When the forum does not disturb its members: nights, weekends and public holidays. */
@Component
public class QuietHours {

	/** The given instant when it is allowed, else the next allowed minute. */
	public Instant nextAllowed(Instant instant) {
		throw new UnsupportedOperationException();
	}

}

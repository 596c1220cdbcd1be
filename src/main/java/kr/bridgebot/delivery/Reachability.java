package kr.bridgebot.delivery;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Which chats can be reached, as the messenger last told. */
@Service
public class Reachability {

	/** Whether a chat takes messages. */
	public enum Standing {

		ACTIVE, NEVER_STARTED, BLOCKED, DEACTIVATED, MIGRATED

	}

	/**
	 * The messenger told of a change: the person blocked the bot or came back.
	 */
	public void learn(long chat, Standing standing) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A group has another id now: what waits for it goes there, and shown cards are
	 * posted anew.
	 */
	public void moved(long from, long to) {
		throw new UnsupportedOperationException();
	}

	/** What is known of these chats; one never tried is active. */
	public Map<Long, Standing> of(Collection<Long> chats) {
		throw new UnsupportedOperationException();
	}

}

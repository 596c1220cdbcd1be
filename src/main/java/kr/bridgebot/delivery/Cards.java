package kr.bridgebot.delivery;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Keeps living cards true. Only marks them as changed, within the caller's transaction;
 * they are painted and edited afterwards, at most once an interval, the latest state
 * winning.
 */
@Service
public class Cards {

	/**
	 * The cards of these subjects that concern these members or committees show something
	 * out of date. One statement.
	 */
	public void changed(Collection<UUID> subjects, Collection<UUID> about) {
		throw new UnsupportedOperationException();
	}

	/** All cards of a subject show something out of date. One statement. */
	public void changed(UUID subject) {
		throw new UnsupportedOperationException();
	}

}

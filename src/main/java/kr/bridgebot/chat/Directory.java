package kr.bridgebot.chat;

import java.util.Collection;
import kr.bridgebot.shared.Actor;

/** Knows who is behind a chat account. Answered by the modules that keep the roster. */
public interface Directory {

	/**
	 * The person as of now; a stranger has no member and speaks the messenger's language.
	 */
	Actor whoIs(Profile profile);

	/**
	 * These accounts are about to be asked for: whoever is not remembered is looked up
	 * now, together.
	 */
	default void expect(Collection<Long> accounts) {
	}

}

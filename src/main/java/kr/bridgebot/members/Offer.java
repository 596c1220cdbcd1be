package kr.bridgebot.members;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a code would make of whoever brought it, once they consent. */
public sealed interface Offer {

	/** What the consent has to name. */
	UUID id();

	/** Links the account to this person of the roster. */
	record Membership(UUID id, Person person) implements Offer {
	}

	/**
	 * Makes them an assistant.
	 *
	 * @param calledName under which they would be entered; null when the roster knows
	 * them
	 */
	record Assistance(UUID id, Person principal, @Nullable String calledName) implements Offer {
	}

	/**
	 * Makes them the first person of the secretariat.
	 *
	 * @param calledName under which they would be entered; null when the roster knows
	 * them
	 */
	record Secretariat(UUID id, @Nullable String calledName) implements Offer {
	}

}

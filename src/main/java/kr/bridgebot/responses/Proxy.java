package kr.bridgebot.responses;

import kr.bridgebot.committees.Committee.Proxies;
import org.jspecify.annotations.Nullable;

/**
 * A named person who comes instead of a member.
 *
 * @param name as the member wrote it
 * @param title may be empty
 * @param approval whether the body agrees
 */
public record Proxy(String name, String title, Approval approval) {

	/** Whether the body agrees to being sent a proxy. */
	public enum Approval {

		NOT_NEEDED, REQUESTED, APPROVED

	}

	/** The same person, as the body has to be asked about them. */
	Proxy subjectTo(Proxies rule) {
		return new Proxy(this.name, this.title,
				(rule == Proxies.NEED_APPROVAL) ? Approval.REQUESTED : Approval.NOT_NEEDED);
	}

	/** Whether the other is the same person, whatever the body says. */
	boolean isSame(@Nullable Proxy other) {
		return other != null && this.name.equals(other.name) && this.title.equals(other.title);
	}

	Proxy approved() {
		return new Proxy(this.name, this.title, Approval.APPROVED);
	}

}

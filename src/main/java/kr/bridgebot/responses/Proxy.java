package kr.bridgebot.responses;

import kr.bridgebot.committees.Committee.Proxies;

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

	Proxy approved() {
		return new Proxy(this.name, this.title, Approval.APPROVED);
	}

}

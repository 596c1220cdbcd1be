package kr.bridgebot.responses;

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

	Proxy approved() {
		return new Proxy(this.name, this.title, Approval.APPROVED);
	}

}

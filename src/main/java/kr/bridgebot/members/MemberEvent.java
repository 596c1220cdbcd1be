package kr.bridgebot.members;

import kr.bridgebot.shared.MemberId;

/** What happened to a person on the roster; published within the transaction. */
public sealed interface MemberEvent {

	MemberId member();

	/** Linked a chat account: from now on messages reach them there. */
	record Linked(MemberId member, long account) implements MemberEvent {
	}

	/**
	 * Has somebody who answers for them.
	 *
	 * @param by who settled it: the member, the assistant by accepting, or the
	 * secretariat
	 */
	record AssistantNamed(MemberId member, MemberId assistant, MemberId by) implements MemberEvent {
	}

	/**
	 * Has an assistant less.
	 *
	 * @param by who settled it: the member, the assistant or the secretariat
	 */
	record AssistantDismissed(MemberId member, MemberId assistant, MemberId by) implements MemberEvent {
	}

	/** Asked to be forgotten: remove what names them, keep what only counts. */
	record Erased(MemberId member) implements MemberEvent {
	}

}

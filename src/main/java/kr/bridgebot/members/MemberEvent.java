package kr.bridgebot.members;

import kr.bridgebot.shared.MemberId;

/** What happened to a person on the roster; published within the transaction. */
public sealed interface MemberEvent {

	MemberId member();

	/** Linked a chat account: from now on messages reach them there. */
	record Linked(MemberId member, long account) implements MemberEvent {
	}

	/** Named somebody who answers for them. */
	record AssistantNamed(MemberId member, MemberId assistant) implements MemberEvent {
	}

	/** Took an assistant's authority back. */
	record AssistantDismissed(MemberId member, MemberId assistant) implements MemberEvent {
	}

	/** Asked to be forgotten: remove what names them, keep what only counts. */
	record Erased(MemberId member) implements MemberEvent {
	}

}

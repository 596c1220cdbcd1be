package kr.bridgebot.members;

import kr.bridgebot.shared.Reason;

/** Why the members' desks say no. */
enum MembersReason implements Reason {

	/** There is no such member, or none any more. */
	MEMBER_UNKNOWN,
	/** The account that speaks belongs to nobody of the forum. */
	NOT_LINKED,
	/** The chat account belongs to this very person already. */
	LINKED_ALREADY,
	/** The chat account belongs to another person already. */
	ACCOUNT_LINKED_ALREADY,
	/** The person has another chat account already. */
	MEMBER_LINKED_ALREADY,
	/** Nobody assists themselves. */
	ASSISTS_SELF,
	/** Neither the member concerned, nor the assistant, nor the secretariat. */
	NOT_YOUR_ASSISTANT,
	/** Only the secretariat separates accounts, and nobody their own. */
	UNLINKING_BY_SECRETARIAT,
	/** Without this person nobody could run the forum any more. */
	LAST_OF_SECRETARIAT

}

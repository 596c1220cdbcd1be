package kr.bridgebot.announcements;

/** What became of an announcement's latest version with one recipient; exactly one. */
public enum RecipientState {

	/** It has not left yet. */
	QUEUED,
	/** The messenger took it. */
	SENT,
	/** The recipient, or an assistant, confirmed having read it. */
	ACKED,
	/** There is no chat to send it to: not linked, or never started. */
	UNREACHABLE,
	/** The recipient has blocked the bot, or the account is gone. */
	BLOCKED,
	/** The messenger refused it for another reason. */
	FAILED,
	/** Nobody knows whether it arrived; it is never sent again by itself. */
	UNKNOWN,
	/** It arrived and was not confirmed in time. */
	EXPIRED,
	/** It was called off before it left. */
	CANCELLED

}

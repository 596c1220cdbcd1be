package kr.bridgebot.telegram;

import java.util.List;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.telegram.Arrival.Happening;

/**
 * What an update causes, apart from how often it is delivered and what it shares its
 * transaction with. Runs within the caller's transaction and writes to the database only.
 */
interface Effects {

	/**
	 * Lets it happen, and queues what is to be said.
	 * @throws Refusal when a rule says no: undo it, then tell with {@link #refused}
	 */
	Reply of(Happening happening);

	/** Whether this may happen together with others. */
	boolean isJoint(Happening happening);

	/**
	 * Lets several presses happen.
	 * @return one reply a press, in the same order
	 */
	List<Reply> together(List<Inbound.Pressed> presses);

	/** Tells why not. */
	Reply refused(Refusal refusal, Happening happening);

	/** Tells that it failed, with an incident number and nothing else. */
	Reply failed(String incident, Happening happening);

}

package kr.bridgebot.chat;

import java.util.List;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Puts a person through to the handler of what they typed or pressed: identity, authority
 * and the open dialog are settled here, once. Runs within the caller's transaction and
 * sends nothing.
 */
@Service
public class Switchboard {

	/**
	 * Answers one inbound.
	 * @throws Refusal when a rule says no: undo the transaction, then tell with
	 * {@link #refused}
	 */
	public Reply answer(Inbound inbound) {
		throw new UnsupportedOperationException();
	}

	/** Whether this press may share a transaction with others. */
	public boolean isJoint(Inbound.Pressed press) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Answers presses that share the caller's transaction, of whatever joint handlers. A
	 * refusal comes back as the words of a reply.
	 * @return one reply a press, in the same order
	 */
	public List<Reply> answerTogether(List<Inbound.Pressed> presses) {
		throw new UnsupportedOperationException();
	}

	/** The words of a refusal. */
	public Reply refused(Refusal refusal) {
		throw new UnsupportedOperationException();
	}

	/** The words for a bug of ours: an incident number and nothing else. */
	public Reply failed(String incident) {
		throw new UnsupportedOperationException();
	}

	/** The person behind an account, as handlers will see them. */
	public Actor whoIs(Profile profile) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Whether anybody wants this file of this person.
	 * @return null when it is welcome and may be fetched, else what to say
	 */
	public @Nullable Text objection(Profile profile, Place place, String name, long bytes) {
		throw new UnsupportedOperationException();
	}

	/** The commands this person may use, in the order of the menu. */
	public List<MenuEntry> menu(Actor actor, boolean group, Language language) {
		throw new UnsupportedOperationException();
	}

	/**
	 * One line of the command menu.
	 *
	 * @param command without the slash
	 * @param description at most 256 characters
	 */
	public record MenuEntry(String command, String description) {
	}

}

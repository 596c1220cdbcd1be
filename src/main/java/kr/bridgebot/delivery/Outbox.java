package kr.bridgebot.delivery;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The one durable queue of everything that is to be said. Writes rows within the caller's
 * transaction and sends nothing itself; number of statements does not depend on the
 * number of recipients.
 */
@Service
public class Outbox {

	/**
	 * Posts a notice to members, each in their own chat and those of their assistants. A
	 * member who cannot be reached gets a row too, dead from the start, so that nobody is
	 * missed unnoticed.
	 */
	public void post(Notice notice, Collection<MemberId> recipients) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Posts a notice to a group.
	 * @param about whom a living card concerns, mostly the committee
	 */
	public void post(Notice notice, Place group, UUID about) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Posts what a handler replied, to where the person spoke: first the changed card,
	 * then new cards, then files, in the interactive lane and in this order. The notice
	 * over the chat is not part of it: the messenger's adapter shows it at once.
	 * @param pressed the message whose button was pressed, which a replacement edits
	 */
	public void reply(Reply reply, Place place, Actor actor, @Nullable Long pressed) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What became of the notices whose key starts so, one a recipient and chat, in order
	 * of posting.
	 */
	public List<Delivery> outcomes(String keyPrefix) {
		throw new UnsupportedOperationException();
	}

	/** Takes back what has not been sent yet of the notices whose key starts so. */
	public void withdraw(String keyPrefix) {
		throw new UnsupportedOperationException();
	}

}

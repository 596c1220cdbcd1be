package kr.bridgebot.chat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Knows the cards of which one is enough in a private chat: the open question, and those
 * that features name. When another takes its place, or the question is over, the former
 * one loses its buttons. Messages are remembered by ids of ours: what the messenger calls
 * a message is known only after it was sent.
 */
@Repository
class StandingCards {

	private static final String QUESTION = "question";

	private final JdbcClient jdbc;

	StandingCards(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Completes a reply: gives its question the button that leaves it, and names the
	 * messages whose place it takes.
	 * @param over whether the question that was open is over
	 */
	Reply settled(Reply reply, Visit visit, boolean over) {
		boolean asks = reply.question() != null;
		String name = reply.footing().as();
		if (!asks && !over && name == null) {
			return reply;
		}
		long account = visit.actor().account();
		Card main = visit.place().group() ? null : reply.main();
		UUID message = (main != null && (asks || name != null)) ? Ids.next() : null;
		Set<UUID> former = new LinkedHashSet<>(reply.footing().former());
		if (asks || over) {
			replace(account, QUESTION, asks ? message : null, former);
		}
		if (name != null && message != null) {
			replace(account, name, message, former);
		}
		Reply complete = (asks && main != null && message != null)
				? reply.withMain(main.row(Button.press(Text.of("chat.button.leave"), new LeaveButton.Leave(message))))
				: reply;
		return complete.found(message, former);
	}

	/** Whether it is this message in which the account's last question stands. */
	boolean asks(UUID message, long account) {
		return message.equals(message(account, QUESTION));
	}

	private void replace(long account, String name, @Nullable UUID next, Set<UUID> former) {
		UUID last = message(account, name);
		if (last != null) {
			former.add(last);
			this.jdbc.sql("delete from standing_card where account = ? and name = ?").params(account, name).update();
		}
		if (next != null) {
			this.jdbc.sql("insert into standing_card (account, name, message) values (?, ?, ?)")
				.params(account, name, next)
				.update();
		}
	}

	private @Nullable UUID message(long account, String name) {
		return this.jdbc.sql("select message from standing_card where account = ? and name = ?")
			.params(account, name)
			.query(UUID.class)
			.optional()
			.orElse(null);
	}

}

package kr.bridgebot.agenda;

import java.util.List;
import java.util.Set;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/** What happened to agendas; published within the transaction. */
public sealed interface AgendaEvent {

	/** Somebody suggested an item. */
	record Suggested(ItemView item) implements AgendaEvent {

	}

	/**
	 * A suggestion was decided about.
	 *
	 * @param by who decided
	 * @param reason empty where none was needed
	 */
	record Decided(ItemView item, @Nullable MemberId by, String reason) implements AgendaEvent {

	}

	/** An item came to an end in its meeting. */
	record Concluded(ItemView item, Outcome outcome) implements AgendaEvent {

	}

	/** Anything else about an item. */
	record Changed(ItemView item) implements AgendaEvent {

	}

	/**
	 * An agenda is to be made known.
	 *
	 * @param edition how often that was so, from 1
	 */
	record Published(SeminarId seminar, int edition) implements AgendaEvent {

	}

	/**
	 * Others are invited to a meeting whose agenda is known.
	 *
	 * @param edition how often it was made known
	 */
	record Joined(SeminarId seminar, int edition, Set<MemberId> members) implements AgendaEvent {

	}

	/**
	 * What was made known changed some while ago, and nobody was told yet.
	 *
	 * @param which tells one such occasion from another
	 */
	record Revised(SeminarId seminar, String which) implements AgendaEvent {

	}

	/**
	 * A meeting ended or fell through, and left these.
	 *
	 * @param items in the order they had
	 */
	record CarriedOver(SeminarId from, List<ItemId> items) implements AgendaEvent {

	}

}

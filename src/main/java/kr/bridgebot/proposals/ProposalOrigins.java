package kr.bridgebot.proposals;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Text;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a proposal grew out of. Answered by whoever keeps the agenda, with a bean;
 * without one, proposals name no origin.
 */
public interface ProposalOrigins {

	/** Those of these items that there are; one statement or two. */
	Map<UUID, Origin> of(Collection<UUID> items);

	/**
	 * An item of an agenda.
	 *
	 * @param item its title
	 * @param meeting where it was discussed; null when it was not yet
	 * @param open pressed by somebody who may read it, leads to it
	 */
	record Origin(Text item, @Nullable Text meeting, Payload open) {
	}

}

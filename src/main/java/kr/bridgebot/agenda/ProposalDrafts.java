package kr.bridgebot.agenda;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.bridgebot.agenda.AgendaItem.Snapshot;
import kr.bridgebot.proposals.Draft;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Lets a concluded item begin a policy proposal. */
@Component
class ProposalDrafts {

	private final ProposalDesk desk;

	private final AgendaItems items;

	ProposalDrafts(ProposalDesk desk, AgendaItems items) {
		this.desk = desk;
		this.items = items;
	}

	/**
	 * Drafts the proposal of an item: with its reasons and its conclusion, followed by
	 * whoever suggested and supported it.
	 */
	ProposalId of(AgendaItem item, Actor author) {
		Snapshot concluded = item.snapshot();
		Set<MemberId> followers = new LinkedHashSet<>(this.items.supporters(item.id()));
		if (concluded.suggester() != null) {
			followers.add(concluded.suggester());
		}
		followers.remove(author.member());
		String body = (concluded.words().why() + "\n\n" + concluded.conclusion()).strip();
		return this.desk.draft(new Draft(concluded.committee(), concluded.words().title(), body, concluded.id().value(),
				followers, (concluded.file() == null) ? List.of() : List.of(concluded.file())), author);
	}

}

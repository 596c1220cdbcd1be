package kr.bridgebot.agenda;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.bridgebot.agenda.AgendaItem.Snapshot;
import kr.bridgebot.proposals.Draft;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Lets a concluded item begin a policy proposal. */
@Component
class ProposalDrafts {

	private final ProposalDesk desk;

	private final ProposalDocket docket;

	private final AgendaItems items;

	ProposalDrafts(ProposalDesk desk, ProposalDocket docket, AgendaItems items) {
		this.desk = desk;
		this.docket = docket;
		this.items = items;
	}

	/**
	 * Drafts the proposal of an item: with its reasons and its conclusion, followed by
	 * whoever suggested and supported it. An item that was taken up again keeps the one
	 * it has, as long as that is on its way.
	 */
	ProposalId of(AgendaItem item, Actor author) {
		Snapshot concluded = item.snapshot();
		ProposalId former = concluded.proposal();
		boolean goesOn = former != null
				&& this.docket.find(former, author).filter((known) -> !known.state().isTerminal()).isPresent();
		return (former != null && goesOn) ? former : draft(item, concluded, author);
	}

	private ProposalId draft(AgendaItem item, Snapshot concluded, Actor author) {
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

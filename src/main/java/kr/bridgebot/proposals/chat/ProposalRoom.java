package kr.bridgebot.proposals.chat;

import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalStep;
import kr.bridgebot.proposals.ProposalTexts;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.proposals.VotingDesk;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Where whoever has to do with a proposal is shown how it stands, whatever they pressed.
 */
@Component
class ProposalRoom {

	private static final String STANDING = "proposal";

	private final ProposalDocket docket;

	private final VotingDesk voting;

	private final ProposalCards cards;

	private final MemberRegister register;

	ProposalRoom(ProposalDocket docket, VotingDesk voting, ProposalCards cards, MemberRegister register) {
		this.docket = docket;
		this.voting = voting;
		this.cards = cards;
		this.register = register;
	}

	/** How it stands for this person; a vote whose time is over is counted first. */
	ProposalView look(ProposalId proposal, Visit visit) {
		ProposalView seen = this.docket.get(proposal, visit.actor());
		boolean counted = seen.state() == ProposalState.STEERING_REVIEW && this.voting.settle(proposal);
		return counted ? this.docket.get(proposal, visit.actor()) : seen;
	}

	/** The card that was pressed shows the proposal as it is now. */
	Reply shown(ProposalId proposal, Visit visit) {
		return shown(this.cards.card(look(proposal, visit), visit));
	}

	static Reply shown(Card card) {
		return Reply.replace(card).standingAs(STANDING);
	}

	/** A new card shows the proposal as it is now. */
	Reply said(ProposalId proposal, Visit visit) {
		return said(this.cards.card(look(proposal, visit), visit));
	}

	static Reply said(Card card) {
		return Reply.say(card).standingAs(STANDING);
	}

	/** A question was left: the card takes its place for whoever may still see it. */
	Reply left(ProposalId proposal, Visit visit) {
		Text left = Text.of("chat.dialog.cancelled");
		return this.docket.find(proposal, visit.actor())
			.map((view) -> shown(this.cards.card(view, visit)).andNotice(left))
			.orElseGet(() -> Reply.replace(Card.of(left)));
	}

	/** After something was done: who can no longer read it is told only that. */
	Reply done(ProposalId proposal, Text notice, boolean typed, Visit visit) {
		return this.docket.find(proposal, visit.actor()).map((view) -> {
			Card card = this.cards.card(view, visit);
			return (typed ? said(card) : shown(card)).andNotice(notice);
		}).orElseGet(() -> typed ? Reply.say(notice) : Reply.replace(Card.of(notice)));
	}

	/** The same, naming the state it is in now. */
	Reply moved(ProposalId proposal, ProposalState to, boolean typed, Visit visit) {
		return done(proposal, Text.of("proposal.done.moved", "state", ProposalTexts.state(to)), typed, visit);
	}

	/**
	 * What was pressed or answered is of an earlier day: the card shows the present one.
	 */
	Reply stale(ProposalView proposal, boolean typed, Visit visit) {
		Card card = this.cards.card(proposal, visit);
		return (typed ? said(card) : shown(card)).andNotice(meanwhile(proposal, visit));
	}

	private Text meanwhile(ProposalView proposal, Visit visit) {
		List<ProposalStep> history = this.docket.history(proposal);
		ProposalStep last = history.getLast();
		Text state = ProposalTexts.state(last.to());
		MemberId by = last.actor();
		if (by == null) {
			return Text.of("proposal.stale.clock", "state", state);
		}
		if (by.equals(visit.actor().member())) {
			return Text.of("proposal.stale.own", "state", state);
		}
		Map<MemberId, Person> people = this.register.find(List.of(by));
		Person person = people.get(by);
		return Text.of("proposal.stale", "who", (person == null) ? Text.of("person.erased") : person.salutation(),
				"state", state);
	}

	/** It says something else than when this person looked; the step is still open. */
	Reply changed(ProposalView proposal, boolean typed, Visit visit) {
		Card card = this.cards.card(proposal, visit);
		return (typed ? said(card) : shown(card)).andNotice(Text.of("proposal.stale.edited"));
	}

	/** Whichever of both it was. */
	Reply overtaken(ProposalId id, ProposalState wanted, boolean typed, Visit visit) {
		ProposalView proposal = look(id, visit);
		return proposal.steps().contains(wanted) ? changed(proposal, typed, visit) : stale(proposal, typed, visit);
	}

}

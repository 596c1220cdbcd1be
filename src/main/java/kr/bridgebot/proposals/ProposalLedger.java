package kr.bridgebot.proposals;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Enters what became of a proposal: writes it, plans its days anew, and lets everybody
 * know.
 */
@Component
class ProposalLedger {

	private final Proposals proposals;

	private final ProposalDays days;

	private final ApplicationEventPublisher events;

	ProposalLedger(Proposals proposals, ProposalDays days, ApplicationEventPublisher events) {
		this.proposals = proposals;
		this.days = days;
		this.events = events;
	}

	/** Opens the account of a new one. */
	void open(Proposal proposal) {
		this.proposals.add(proposal);
		this.events.publishEvent(new ProposalEvent.Drafted(proposal.snapshot().id()));
	}

	/** Enters a change of one that was taken for changing. */
	void enter(Proposal proposal, ProposalEvent event, Act act) {
		this.proposals.save(proposal);
		this.events.publishEvent(event);
		if (!(event instanceof ProposalEvent.Edited)) {
			this.days.plan(proposal.snapshot(), act);
		}
	}

	/** Enters another day on which an answer is looked at again; nobody is to hear. */
	void review(Proposal proposal, Act act) {
		enter(proposal, new ProposalEvent.Edited(proposal.snapshot().id()), act);
		this.days.plan(proposal.snapshot(), act);
	}

}

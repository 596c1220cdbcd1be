package kr.bridgebot.proposals;

import java.time.LocalDate;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.reminders.ReminderDue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks on its days whether a ministry still owes an answer, or an answer a second look.
 */
@Component
class ProposalRound {

	private final Proposals proposals;

	private final ProposalDays days;

	private final Rights rights;

	private final ApplicationEventPublisher events;

	ProposalRound(Proposals proposals, ProposalDays days, Rights rights, ApplicationEventPublisher events) {
		this.proposals = proposals;
		this.days = days;
		this.rights = rights;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ReminderDue due) {
		ProposalDays.proposalOf(due.key().thing())
			.flatMap(this.proposals::take)
			.map(Proposal::snapshot)
			.ifPresent((proposal) -> look(proposal, due.key().kind()));
	}

	private void look(Snapshot proposal, String kind) {
		Act clock = this.rights.clock();
		Filing filing = proposal.filing();
		if (ProposalDays.isReply(kind) && filing != null && proposal.state().isAwaited()) {
			this.events
				.publishEvent(new ProposalEvent.ReplyDue(proposal.id(), kind, filing.ministry(), filing.replyDue()));
		}
		LocalDate review = (proposal.answer() == null) ? null : proposal.answer().reviewOn();
		if (ProposalDays.isReview(kind) && review != null && !review.isAfter(clock.today())
				&& !proposal.state().isTerminal()) {
			this.events.publishEvent(new ProposalEvent.ReviewDue(proposal.id(), review));
		}
		this.days.plan(proposal, clock);
	}

}

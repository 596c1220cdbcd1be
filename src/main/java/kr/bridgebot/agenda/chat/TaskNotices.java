package kr.bridgebot.agenda.chat;

import java.time.Clock;
import java.util.List;
import kr.bridgebot.agenda.ActionEvent;
import kr.bridgebot.agenda.ActionView;
import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteEvent;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.delivery.Lane;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members what they are to do, and asks them to choose topics. */
@Component
class TaskNotices {

	private final Outbox outbox;

	private final TopicDesk topics;

	private final Appointments appointments;

	private final Clock clock;

	TaskNotices(Outbox outbox, TopicDesk topics, Appointments appointments, Clock clock) {
		this.outbox = outbox;
		this.topics = topics;
		this.appointments = appointments;
		this.clock = clock;
	}

	@EventListener
	void on(ActionEvent event) {
		ActionView action = event.action();
		MemberId owner = action.owner();
		if (owner == null) {
			return;
		}
		switch (event) {
			case ActionEvent.Assigned _ -> {
				if (!owner.equals(action.assignedBy())) {
					this.outbox.post(
							Notice.living("action/" + action.id().value(), CardKinds.ACTION, action.id().value()),
							List.of(owner));
				}
			}
			case ActionEvent.Due due ->
				this.outbox.post(Notice.living("action/" + action.id().value() + "/" + due.occasion(),
						CardKinds.ACTION_DUE, action.id().value()), List.of(owner));
		}
	}

	@EventListener
	void on(VoteEvent event) {
		VoteView vote = event.vote();
		switch (event) {
			case VoteEvent.Opened _ -> this.outbox.post(
					new Notice("vote/" + vote.id().value(), Lane.REMINDER,
							new Notice.Living(CardKinds.VOTE, vote.id().value()), vote.deadline()),
					this.topics.electorate(vote.committee(), this.clock.instant()));
			case VoteEvent.Ended _ -> this.outbox.post(
					Notice.living("vote-result/" + vote.id().value(), CardKinds.VOTE_RESULT, vote.id().value()),
					this.appointments.caretakers(vote.committee()));
		}
	}

}

package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the reason for a step and takes the step. */
@Component
class ReasonDialog implements Dialog<ReasonDialog.Question> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	private final Departure departure;

	ReasonDialog(PlanningDesk desk, PlanRoom room, Departure departure) {
		this.desk = desk;
		this.room = room;
		this.departure = departure;
	}

	/**
	 * What was asked.
	 *
	 * @param to where the meeting is to go; null to take it up again
	 */
	record Question(SeminarId seminar, @Nullable SeminarState to) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		PlanView plan = this.room.look(question.seminar(), visit);
		boolean possible = (question.to() == null) ? plan.reopenable() : plan.steps().contains(question.to());
		if (!possible) {
			return this.room.said(question.seminar(), visit)
				.andNotice(Text.of("seminar.plan.stale", "state", SeminarTexts.state(plan.seminar().state())));
		}
		take(answer, question, visit);
		SeminarState state = this.room.look(question.seminar(), visit).seminar().state();
		return this.room.said(question.seminar(), visit)
			.andNotice(plan.announced() && question.to() != null
					? this.departure.named("seminar.step.told", visit.at(), "state", SeminarTexts.state(state))
					: Text.of("seminar.step.done", "state", SeminarTexts.state(state)));
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.seminar(), visit);
	}

	private void take(String reason, Question question, Visit visit) {
		switch (question.to()) {
			case null -> this.desk.reopen(question.seminar(), reason, visit.actor());
			case POSTPONED -> this.desk.postpone(question.seminar(), reason, visit.actor());
			case CANCELLED -> this.desk.cancel(question.seminar(), reason, visit.actor());
			case SKIPPED -> this.desk.skip(question.seminar(), reason, visit.actor());
			case DUE, DRAFT, ANNOUNCED, IN_PROGRESS, HELD, CLOSED ->
				throw new IllegalArgumentException(question.to() + " needs no reason");
		}
	}

}

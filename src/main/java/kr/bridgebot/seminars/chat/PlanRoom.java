package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import org.springframework.stereotype.Component;

/** Where whoever plans a meeting is shown how it stands, whatever they pressed. */
@Component
class PlanRoom {

	private static final String PLAN = "plan";

	private final PlanningDesk desk;

	private final PlanCards cards;

	PlanRoom(PlanningDesk desk, PlanCards cards) {
		this.desk = desk;
		this.cards = cards;
	}

	PlanView look(SeminarId seminar, Visit visit) {
		return this.desk.look(seminar, visit.actor());
	}

	/** The card that was pressed shows the plan as it is now. */
	Reply shown(SeminarId seminar, Visit visit) {
		return shown(this.cards.plan(look(seminar, visit)));
	}

	/** The card that was pressed becomes the one at which meetings are planned. */
	static Reply shown(Card card) {
		return Reply.replace(card).standingAs(PLAN);
	}

	/** A new card shows the plan as it is now. */
	Reply said(SeminarId seminar, Visit visit) {
		return said(this.cards.plan(look(seminar, visit)));
	}

	/** A new card becomes the one at which meetings are planned. */
	static Reply said(Card card) {
		return Reply.say(card).standingAs(PLAN);
	}

	/** A question was left: the plan takes its place for whoever may still see it. */
	Reply left(SeminarId seminar, Visit visit) {
		Text left = Text.of("chat.dialog.cancelled");
		return this.desk.plans(seminar, visit.actor()) ? shown(seminar, visit).andNotice(left)
				: Reply.replace(Card.of(left));
	}

	/** What was settled, echoed. */
	Text echo(Field field, SeminarId seminar, Visit visit) {
		PlanView plan = look(seminar, visit);
		Text line = this.cards.line(field, plan.latest());
		return Text.of((plan.change() != null) ? "seminar.plan.noted" : "seminar.plan.saved", "line",
				(line != null) ? line : Text.empty());
	}

	/** The button is of an earlier state: the card shows the present one. */
	Reply stale(PlanView plan) {
		return shown(this.cards.plan(plan))
			.andNotice(Text.of("seminar.plan.stale", "state", SeminarTexts.state(plan.seminar().state())));
	}

}

package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import org.springframework.stereotype.Component;

/** Asks once, then invites the members. */
@Component
class AnnounceButton implements ButtonHandler<AnnounceButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	private final AnnouncingCards cards;

	private final Departure departure;

	AnnounceButton(PlanningDesk desk, PlanRoom room, AnnouncingCards cards, Departure departure) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
		this.departure = departure;
	}

	/** Which meeting, as seen when, and whether the question was answered. */
	@Payload.Code("pla")
	record Press(SeminarId seminar, int version, boolean sure) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		PlanView plan = this.room.look(press.seminar(), visit);
		if (!press.sure() && plan.steps().contains(SeminarState.ANNOUNCED)) {
			return PlanRoom.shown(this.cards.announcing(plan, visit.at()));
		}
		if (!press.sure()) {
			return this.room.stale(plan);
		}
		boolean possible = plan.steps().contains(SeminarState.ANNOUNCED)
				|| plan.seminar().state() == SeminarState.ANNOUNCED;
		if (!possible) {
			return this.room.stale(plan);
		}
		return switch (this.desk.announce(press.seminar(), press.version(), visit.actor())) {
			case DONE -> this.room.shown(press.seminar(), visit)
				.andNotice(this.departure.named("seminar.announce.done", visit.at()));
			case ALREADY -> this.room.shown(press.seminar(), visit).andNotice(Text.of("seminar.announce.already"));
			case CHANGED -> PlanRoom.shown(this.cards.announcing(this.room.look(press.seminar(), visit), visit.at()))
				.andNotice(Text.of("seminar.plan.moved"));
		};
	}

}

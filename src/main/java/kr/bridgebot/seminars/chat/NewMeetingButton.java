package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Begins a meeting that no cadence asks for. */
@Component
class NewMeetingButton implements ButtonHandler<NewMeetingButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	NewMeetingButton(PlanningDesk desk, PlanRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Whose meeting. */
	@Payload.Code("pln")
	record Press(CommitteeId committee) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.shown(this.desk.draft(press.committee(), visit.actor()), visit);
	}

}

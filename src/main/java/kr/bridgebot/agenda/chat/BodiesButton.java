package kr.bridgebot.agenda.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Asks whose agenda is to be shown. */
@Component
class BodiesButton implements ButtonHandler<BodiesButton.Press> {

	private final Bodies bodies;

	BodiesButton(Bodies bodies) {
		this.bodies = bodies;
	}

	/** Which page of the committees. */
	@Payload.Code("gc")
	record Press(int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return AgendaRoom.shown(this.bodies.choice(press.page(), visit.actor())).over();
	}

}

package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to which committee something is suggested that was typed in one line. */
@Component
class JottingButton implements ButtonHandler<JottingButton.Press> {

	private final AgendaDesk desk;

	private final AgendaRoom room;

	private final Bodies bodies;

	JottingButton(AgendaDesk desk, AgendaRoom room, Bodies bodies) {
		this.desk = desk;
		this.room = room;
		this.bodies = bodies;
	}

	/** Which committee; null to turn to a page of them. */
	@Payload.Code("gj")
	record Press(@Nullable CommitteeId committee, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		if (!visit.actor().isKnown()) {
			return Reply.notice(Text.of("chat.command.stranger"));
		}
		CommitteeId committee = press.committee();
		if (committee == null) {
			return AgendaRoom.shown(this.bodies.where(press.page(), visit.actor()));
		}
		return this.desk.suggestJotted(committee, visit.actor())
			.map((item) -> this.room.shownItem(item, visit).andNotice(this.room.suggested(item, visit)))
			.orElseGet(() -> this.room.shown(committee, visit).andNotice(Text.of("agenda.suggest.already")));
	}

}

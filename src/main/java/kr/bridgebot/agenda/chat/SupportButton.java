package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Supports another's item, or supports it no longer. */
@Component
class SupportButton implements ButtonHandler<SupportButton.Press> {

	private final AgendaDesk desk;

	private final AgendaRoom room;

	SupportButton(AgendaDesk desk, AgendaRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which item, and whether it is supported from now on. */
	@Payload.Code("gu")
	record Press(ItemId item, boolean on) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		String notice;
		if (press.on()) {
			notice = this.desk.support(press.item(), visit.actor()) ? "agenda.support.given" : "agenda.support.already";
		}
		else {
			notice = this.desk.unsupport(press.item(), visit.actor()) ? "agenda.support.taken" : "agenda.support.none";
		}
		return this.room.shownItem(press.item(), visit).andNotice(Text.of(notice));
	}

}

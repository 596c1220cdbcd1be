package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Asks for what somebody wants to be discussed. */
@Component
class SuggestButton implements ButtonHandler<SuggestButton.Press> {

	private final AgendaDesk desk;

	private final AgendaRoom room;

	private final CommitteeBoard board;

	SuggestButton(AgendaDesk desk, AgendaRoom room, CommitteeBoard board) {
		this.desk = desk;
		this.room = room;
		this.board = board;
	}

	/** To which committee, and whether an officer puts it on the agenda at once. */
	@Payload.Code("gs")
	record Press(CommitteeId committee, boolean direct) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		boolean may = press.direct() ? this.desk.decides(press.committee(), visit.actor())
				: this.desk.suggests(press.committee(), visit.actor());
		if (!may) {
			return this.room.shown(press.committee(), visit)
				.andNotice(Text.of(press.direct() ? "agenda.suggest.officers" : "agenda.suggest.members"));
		}
		Text committee = this.board.get(press.committee()).name();
		return AgendaRoom
			.shown(Card
				.of(Text.of(press.direct() ? "agenda.post.title" : "agenda.suggest.title", "committee", committee)))
			.andAsk(new SuggestDialog.Title(press.committee(), press.direct()));
	}

}

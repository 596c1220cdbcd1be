package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Turns the pages of the list of minutes. */
@Component
class MinutesListButton implements ButtonHandler<MinutesListButton.Turn> {

	private final MinutesList list;

	MinutesListButton(MinutesList list) {
		this.list = list;
	}

	/** Wants a page. */
	@Payload.Code("mil")
	record Turn(int page) implements Payload {
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(Turn turn, Visit visit) {
		return visit.actor().isKnown() ? Reply.replace(this.list.page(turn.page(), visit))
				: Reply.notice(Text.of("chat.command.stranger"));
	}

}

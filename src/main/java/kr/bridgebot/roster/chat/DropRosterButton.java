package kr.bridgebot.roster.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.roster.PreviewId;
import kr.bridgebot.roster.RosterDesk;
import org.springframework.stereotype.Component;

/** Drops a previewed file. */
@Component
class DropRosterButton implements ButtonHandler<DropRosterButton.Drop> {

	private final RosterDesk desk;

	DropRosterButton(RosterDesk desk) {
		this.desk = desk;
	}

	/** This file. */
	@Payload.Code("rod")
	record Drop(PreviewId preview) implements Payload {
	}

	@Override
	public Class<Drop> payload() {
		return Drop.class;
	}

	@Override
	public Reply on(Drop drop, Visit visit) {
		this.desk.drop(drop.preview(), visit.actor());
		return Reply.replace(Card.of(Text.of("roster.dropped")));
	}

}

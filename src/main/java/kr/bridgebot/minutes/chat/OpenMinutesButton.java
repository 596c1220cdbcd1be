package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.minutes.MinutesKey;
import org.springframework.stereotype.Component;

/**
 * Shows the minutes of one meeting to those who write them, in a card of their own: what
 * was pressed may be a card that is kept true.
 */
@Component
class OpenMinutesButton implements ButtonHandler<MinutesKey> {

	private final MinutesRoom room;

	OpenMinutesButton(MinutesRoom room) {
		this.room = room;
	}

	@Override
	public Class<MinutesKey> payload() {
		return MinutesKey.class;
	}

	@Override
	public Reply on(MinutesKey key, Visit visit) {
		return this.room.said(key.seminar(), visit).over();
	}

}

package kr.bridgebot.members.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.Muting;
import kr.bridgebot.members.Preferences;
import org.springframework.stereotype.Component;

/** Switches a kind of message off or on. */
@Component
class MutingButton implements ButtonHandler<MutingButton.Mute> {

	private final Preferences preferences;

	private final MePages pages;

	MutingButton(Preferences preferences, MePages pages) {
		this.preferences = preferences;
		this.pages = pages;
	}

	/** Wants this kind no more, or again. */
	@Payload.Code("mute")
	record Mute(Muting kind, boolean off) implements Payload {
	}

	@Override
	public Class<Mute> payload() {
		return Mute.class;
	}

	@Override
	public Reply on(Mute mute, Visit visit) {
		if (mute.off()) {
			this.preferences.mute(mute.kind(), visit.actor());
		}
		else {
			this.preferences.unmute(mute.kind(), visit.actor());
		}
		return Reply.replace(this.pages.reminders(visit.actor()))
			.andNotice(Text.of("members.reminders.saved", "kind", mute.kind(), "state", mute.off() ? "off" : "on"));
	}

}

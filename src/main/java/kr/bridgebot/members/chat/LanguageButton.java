package kr.bridgebot.members.chat;

import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.Preferences;
import kr.bridgebot.shared.Language;
import org.springframework.stereotype.Component;

/**
 * Switches the language. The reply to this very press is still rendered in the former
 * one, so its texts choose their words by the new language themselves.
 */
@Component
class LanguageButton implements ButtonHandler<LanguageButton.Speak> {

	private final Preferences preferences;

	LanguageButton(Preferences preferences) {
		this.preferences = preferences;
	}

	/** Speaks this language. */
	@Payload.Code("lang")
	record Speak(Language language) implements Payload {
	}

	@Override
	public Class<Speak> payload() {
		return Speak.class;
	}

	@Override
	public Reply on(Speak speak, Visit visit) {
		this.preferences.speak(speak.language(), visit.actor());
		Text switched = Text.of("members.language.switched", "language", speak.language());
		return Reply.replace(Card.of(switched)
			.row(Button.press(Text.of("members.language.back", "language", speak.language()),
					new PageButton.Open(MePages.Page.MAIN))))
			.andNotice(switched);
	}

}

package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.minutes.MinutesPages;
import kr.bridgebot.minutes.PublishedMinutes;
import kr.bridgebot.minutes.ReadingKey;
import org.springframework.stereotype.Component;

/** Shows published minutes, page by page, to whoever may read them. */
@Component
class ReadingButton implements ButtonHandler<ReadingKey> {

	private final PublishedMinutes minutes;

	private final MinutesPages pages;

	ReadingButton(PublishedMinutes minutes, MinutesPages pages) {
		this.minutes = minutes;
		this.pages = pages;
	}

	@Override
	public Class<ReadingKey> payload() {
		return ReadingKey.class;
	}

	@Override
	public Reply on(ReadingKey key, Visit visit) {
		PublishedMinutes.Reading reading = this.minutes.read(key.seminar(), visit.actor());
		int files = reading.edition().files().size();
		Card card = this.pages.page(reading, key.page())
			.row((files == 0) ? null
					: Button.press(Text.of("minutes.button.files", "count", files),
							new FetchButton.Press(key.seminar())),
					Button.press(Text.of("minutes.button.list"), new MinutesListButton.Turn(0)));
		return Reply.replace(card);
	}

}

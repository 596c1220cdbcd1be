package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileId;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.minutes.MinutesPages;
import kr.bridgebot.minutes.PublishedMinutes;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Sends the files of published minutes to whoever may read them. */
@Component
class FetchButton implements ButtonHandler<FetchButton.Press> {

	private final PublishedMinutes minutes;

	private final MinutesPages pages;

	private final FileShelf files;

	FetchButton(PublishedMinutes minutes, MinutesPages pages, FileShelf files) {
		this.minutes = minutes;
		this.pages = pages;
		this.files = files;
	}

	/** Of which meeting. */
	@Payload.Code("mix")
	record Press(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		PublishedMinutes.Reading reading = this.minutes.read(press.seminar(), visit.actor());
		Text caption = Text.of("minutes.file.caption", "seminar", this.pages.title(reading.seminar()));
		Reply reply = Reply.notice(Text.of("minutes.files.sent"));
		for (FileId file : reading.edition().files()) {
			Attachment attachment = this.files.attachment(file, caption).orElse(null);
			reply = (attachment == null) ? Reply.alert(Text.of("minutes.files.lost")) : reply.andAttach(attachment);
		}
		return reply;
	}

}

package kr.bridgebot.minutes.chat;

import java.util.List;
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
		List<FileId> files = reading.edition().files();
		List<Attachment> found = files.stream()
			.flatMap((file) -> this.files.attachment(file, caption).stream())
			.toList();
		Reply reply = (found.size() == files.size()) ? Reply.notice(Text.of("minutes.files.sent"))
				: Reply.alert(Text.of("minutes.files.lost"));
		for (Attachment file : found) {
			reply = reply.andAttach(file);
		}
		return reply;
	}

}

package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.minutes.DraftView;
import kr.bridgebot.minutes.Section;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Asks for one section of minutes. */
@Component
class SectionButton implements ButtonHandler<SectionButton.Press> {

	private final MinutesRoom room;

	SectionButton(MinutesRoom room) {
		this.room = room;
	}

	/**
	 * Which section.
	 *
	 * @param after whether what is sent comes after what stands there
	 * @param page of what stands there
	 */
	@Payload.Code("mis")
	record Press(SeminarId seminar, Section section, boolean after, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		DraftView draft = this.room.look(press.seminar(), visit);
		if (!draft.writable()) {
			return this.room.shown(press.seminar(), visit).andNotice(Text.of("minutes.stale"));
		}
		return MinutesRoom.shown(this.room.question(draft, press.section(), press.after(), press.page()))
			.andAsk(new SectionDialog.Question(press.seminar(), press.section(),
					draft.section(press.section()).version(), press.after()));
	}

}

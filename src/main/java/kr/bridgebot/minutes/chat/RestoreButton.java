package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.minutes.MinutesDesk;
import kr.bridgebot.minutes.Section;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Lets a section say again what is on record. */
@Component
class RestoreButton implements ButtonHandler<RestoreButton.Press> {

	private final MinutesDesk desk;

	private final MinutesRoom room;

	RestoreButton(MinutesDesk desk, MinutesRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/**
	 * Which section.
	 *
	 * @param version of it that the person saw
	 */
	@Payload.Code("miu")
	record Press(SeminarId seminar, Section section, int version) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		MinutesDesk.Outcome outcome = this.desk.restore(press.seminar(), press.section(), press.version(),
				visit.actor());
		Text section = Text.of("minutes.section." + press.section());
		return this.room.shown(press.seminar(), visit)
			.over()
			.andNotice((outcome == MinutesDesk.Outcome.OVERTAKEN) ? Text.of("minutes.stale")
					: Text.of("minutes.restored", "section", section));
	}

}

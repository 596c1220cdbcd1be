package kr.bridgebot.announcements.chat;

import java.time.LocalDate;
import java.time.LocalTime;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for, or settles, until when a corrected announcement is to be confirmed. */
@Component
class CorrectionDueButton implements ButtonHandler<CorrectionDueButton.Press> {

	private final Correcting correcting;

	private final Times times;

	CorrectionDueButton(Correcting correcting, Times times) {
		this.correcting = correcting;
		this.times = times;
	}

	/**
	 * Of which one.
	 *
	 * @param day null while that is asked
	 * @param time null while that is asked
	 */
	@Payload.Code("nmd")
	record Press(AnnouncementId announcement, @Nullable LocalDate day, @Nullable LocalTime time) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		LocalDate day = press.day();
		LocalTime time = press.time();
		return (day == null || time == null) ? this.correcting.deadlines(press.announcement(), visit)
				: this.correcting.due(press.announcement(), this.times.instant(day, time), visit);
	}

}

package kr.bridgebot.announcements.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.SpokenTimes;
import kr.bridgebot.chat.SpokenTimes.Moment;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Takes the time at which a draft leaves, or until which it is to be confirmed. */
@Component
class TimeDialog implements Dialog<TimeDialog.Question> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final SpokenTimes spoken;

	private final ZoneId zone;

	TimeDialog(AnnouncementDesk desk, AnnouncementRoom room, SpokenTimes spoken, ZoneId zone) {
		this.desk = desk;
		this.room = room;
		this.spoken = spoken;
		this.zone = zone;
	}

	/** Of which draft, and whether its deadline is meant. */
	record Question(AnnouncementId announcement, boolean deadline) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		AnnouncementView view = this.room.look(question.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, true, visit);
		}
		LocalDate today = visit.at().atZone(this.zone).toLocalDate();
		Optional<Moment> moment = this.spoken.moment(answer, today)
			.or(() -> this.spoken.time(answer).map((time) -> new Moment(today, time)));
		if (moment.isEmpty()) {
			return Reply.say(Text.of("announcement.misread.TIME")).again();
		}
		LocalTime time = moment.get().time();
		if (time == null) {
			return Reply.say(Text.of("announcement.misread.timeless")).again();
		}
		Instant at = moment.get().day().atTime(time).atZone(this.zone).toInstant();
		if (question.deadline()) {
			this.desk.due(question.announcement(), at, visit.actor());
		}
		else {
			this.desk.schedule(question.announcement(), at, visit.actor());
		}
		return this.room.said(question.announcement(), visit);
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.announcement(), visit);
	}

}

package kr.bridgebot.agenda.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.SpokenTimes;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import org.springframework.stereotype.Component;

/** Takes until when votes are taken, and sends the vote. */
@Component
class DeadlineDialog implements Dialog<DeadlineDialog.Question> {

	private static final LocalTime EVENING = LocalTime.of(18, 0);

	private final TopicDesk desk;

	private final VoteRoom room;

	private final SpokenTimes spoken;

	private final Departure departure;

	private final ZoneId zone;

	DeadlineDialog(TopicDesk desk, VoteRoom room, SpokenTimes spoken, Departure departure, ZoneId zone) {
		this.desk = desk;
		this.room = room;
		this.spoken = spoken;
		this.departure = departure;
		this.zone = zone;
	}

	/** For which vote. */
	record Question(VoteId vote) {

	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		LocalDate today = visit.at().atZone(this.zone).toLocalDate();
		return this.spoken.moment(answer, today).map((moment) -> {
			Instant deadline = moment.day()
				.atTime(Objects.requireNonNullElse(moment.time(), EVENING))
				.atZone(this.zone)
				.toInstant();
			this.desk.open(question.vote(), deadline, visit.actor());
			return AgendaRoom.said(this.room.result(this.desk.look(question.vote(), visit.actor()), visit))
				.andNotice(this.departure.named("agenda.vote.sent", visit.at()));
		}).orElseGet(() -> Reply.say(Text.of("agenda.misread.deadline")).again());
	}

	@Override
	public Reply left(Question question, Visit visit) {
		VoteView vote = this.desk.find(List.of(question.vote())).get(question.vote());
		Text left = Text.of("chat.dialog.cancelled");
		return (vote == null || !this.room.sees(vote, visit)) ? Reply.replace(Card.of(left))
				: AgendaRoom.shown(this.room.card(vote, visit)).andNotice(left);
	}

}

package kr.bridgebot.seminars.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.SpokenTimes;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import org.springframework.stereotype.Component;

/** Takes what somebody types about one thing of a meeting. */
@Component
class FieldDialog implements Dialog<FieldDialog.Question> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	private final SpokenTimes spoken;

	private final ZoneId zone;

	FieldDialog(PlanningDesk desk, PlanRoom room, SpokenTimes spoken, ZoneId zone) {
		this.desk = desk;
		this.room = room;
		this.spoken = spoken;
		this.zone = zone;
	}

	/**
	 * What was asked.
	 *
	 * @param field which thing
	 */
	record Question(SeminarId seminar, Field field) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		PlanView plan = this.room.look(question.seminar(), visit);
		if (!plan.isChangeable()) {
			return this.room.said(question.seminar(), visit)
				.andNotice(Text.of("seminar.plan.stale", "state", SeminarTexts.state(plan.seminar().state())));
		}
		LocalDate today = visit.at().atZone(this.zone).toLocalDate();
		return read(question.field(), answer, today).map((change) -> {
			this.desk.settle(question.seminar(), change, visit.actor());
			return this.room.said(question.seminar(), visit)
				.andNotice(this.room.echo(question.field(), question.seminar(), visit));
		}).orElseGet(() -> Reply.say(Text.of("seminar.misread." + question.field())).again());
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.seminar(), visit);
	}

	private Optional<PlanChange> read(Field field, String answer, LocalDate today) {
		return switch (field) {
			case DATE ->
				this.spoken.moment(answer, today).map((moment) -> new PlanChange.Date(moment.day(), moment.time()));
			case TIME -> this.spoken.time(answer).map(PlanChange.Time::new);
			case LENGTH -> this.spoken.length(answer).map(PlanChange.Length::new);
			case MODE -> Optional.empty();
			case VENUE -> Optional.of(new PlanChange.Venue(orNothing(answer)));
			case LINK -> Optional.of(new PlanChange.Link(orNothing(answer)));
			case TOPIC -> Optional.of(new PlanChange.Topic(orNothing(answer)));
			case DEADLINE ->
				this.spoken.moment(answer, today).map((moment) -> new PlanChange.Deadline(moment.day(), moment.time()));
			case CAPACITY -> this.spoken.isNone(answer) ? Optional.of(new PlanChange.Capacity(null))
					: this.spoken.seats(answer).map(PlanChange.Capacity::new);
		};
	}

	private String orNothing(String answer) {
		return this.spoken.isNone(answer) ? "" : answer;
	}

}

package kr.bridgebot.agenda.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.SpokenTimes;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Takes what somebody is to do, then until when, and gives it to them. */
@Component
class ActionDialog implements Dialog<ActionDialog.Question> {

	private final ActionDesk desk;

	private final AgendaRoom room;

	private final SpokenTimes spoken;

	private final Departure departure;

	private final ZoneId zone;

	ActionDialog(ActionDesk desk, AgendaRoom room, SpokenTimes spoken, Departure departure, ZoneId zone) {
		this.desk = desk;
		this.room = room;
		this.spoken = spoken;
		this.departure = departure;
		this.zone = zone;
	}

	/** What was asked. */
	sealed interface Question {

		ItemId item();

		MemberId owner();

	}

	/** What there is to do. */
	record What(ItemId item, MemberId owner) implements Question {

	}

	/** Until when. */
	record Until(ItemId item, MemberId owner, String what) implements Question {

	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		return switch (question) {
			case What what -> {
				String said = this.desk.wording(answer);
				yield AgendaRoom.said(Card.of(Text.of("agenda.action.until", "what", said)))
					.andAsk(new Until(what.item(), what.owner(), said));
			}
			case Until until -> assign(until, answer, visit);
		};
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.leftItem(question.item(), visit);
	}

	private Reply assign(Until question, String answer, Visit visit) {
		LocalDate today = visit.at().atZone(this.zone).toLocalDate();
		return this.spoken.moment(answer, today).map((moment) -> {
			this.desk.assign(question.item(), question.what(), question.owner(), moment.day(), visit.actor());
			return this.room.saidItem(question.item(), visit)
				.andNotice(this.departure.named("agenda.action.saved", visit.at(), "day", moment.day(), "self",
						question.owner().equals(visit.actor().member()) ? "yes" : "no"));
		}).orElseGet(() -> Reply.say(Text.of("agenda.misread.day")).again());
	}

}

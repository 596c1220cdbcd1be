package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaTexts;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.agenda.Outcome;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Takes the outcome in words and concludes the item. */
@Component
class OutcomeDialog implements Dialog<OutcomeDialog.Question> {

	private final MeetingDesk desk;

	private final AgendaRoom room;

	private final ItemCards cards;

	OutcomeDialog(MeetingDesk desk, AgendaRoom room, ItemCards cards) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
	}

	/** What was asked. */
	record Question(ItemId item, Outcome outcome) {

	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		ItemLook look = this.room.look(question.item(), visit);
		if (!look.steps().contains(ItemState.CONCLUDED)) {
			return this.room.saidItem(question.item(), visit)
				.andNotice(Text.of("agenda.item.stale", "news", this.cards.news(look.item())));
		}
		this.desk.conclude(question.item(), look.item().state(), question.outcome(), answer, visit.actor());
		return this.room.saidItem(question.item(), visit)
			.andNotice(Text.of("agenda.conclude.done", "outcome", AgendaTexts.outcome(question.outcome())));
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.leftItem(question.item(), visit);
	}

}

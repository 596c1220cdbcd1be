package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.AgendaTexts;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the reason for a step and takes the step. */
@Component
class ReasonDialog implements Dialog<ReasonDialog.Question> {

	private final AgendaDesk desk;

	private final AgendaRoom room;

	private final ItemCards cards;

	ReasonDialog(AgendaDesk desk, AgendaRoom room, ItemCards cards) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
	}

	/**
	 * What was asked.
	 *
	 * @param seen the item's state when it was
	 * @param to where it is to go; null to take it up again
	 */
	record Question(ItemId item, ItemState seen, @Nullable ItemState to) {

	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		ItemLook look = this.room.look(question.item(), visit);
		boolean possible = look.item().state() == question.seen()
				&& ((question.to() == null) ? look.reopenable() : look.steps().contains(question.to()));
		if (!possible) {
			return this.room.saidItem(question.item(), visit)
				.andNotice(Text.of("agenda.item.stale", "news", this.cards.news(look.item())));
		}
		switch (question.to()) {
			case null -> this.desk.reopen(question.item(), answer, visit.actor());
			case DECLINED -> this.desk.decline(question.item(), question.seen(), answer, visit.actor());
			case WITHDRAWN -> this.desk.withdraw(question.item(), question.seen(), answer, visit.actor());
			default -> throw new IllegalArgumentException(question.to() + " needs no reason");
		}
		ItemState now = this.room.look(question.item(), visit).item().state();
		return this.room.saidItem(question.item(), visit)
			.andNotice(Text.of("agenda.step.done", "state", AgendaTexts.state(now)));
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.leftItem(question.item(), visit);
	}

}

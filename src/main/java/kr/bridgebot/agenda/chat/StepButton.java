package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.AgendaTexts;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import org.springframework.stereotype.Component;

/** Takes an item one step on; asks for the reason where one is due. */
@Component
class StepButton implements ButtonHandler<StepButton.Press> {

	private final AgendaDesk desk;

	private final MeetingDesk meeting;

	private final AgendaRoom room;

	private final ItemCards cards;

	private final Departure departure;

	StepButton(AgendaDesk desk, MeetingDesk meeting, AgendaRoom room, ItemCards cards, Departure departure) {
		this.desk = desk;
		this.meeting = meeting;
		this.room = room;
		this.cards = cards;
		this.departure = departure;
	}

	/**
	 * What was pressed.
	 *
	 * @param seen the item's state when the key was painted
	 * @param asked whether it was pressed on the card that asks officers, which shows by
	 * itself what comes of it
	 */
	@Payload.Code("gt")
	record Press(ItemId item, ItemState seen, ItemState to, boolean asked) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ItemLook look = this.room.look(press.item(), visit);
		if (look.item().state() != press.seen() || !look.steps().contains(press.to())) {
			return press.asked() ? Reply.alert(this.cards.news(look.item())) : this.room.stale(look, visit);
		}
		return switch (press.to()) {
			case ACCEPTED -> {
				this.desk.accept(press.item(), press.seen(), visit.actor());
				yield decided(press, visit);
			}
			case DEFERRED -> {
				this.desk.defer(press.item(), press.seen(), visit.actor());
				yield decided(press, visit);
			}
			case MERGED -> card(press, this.cards.merging(look.item(), 0));
			case DECLINED, WITHDRAWN -> card(press, this.cards.reason(look.item(), press.to()))
				.andAsk(new ReasonDialog.Question(press.item(), press.seen(), press.to()));
			case IN_DISCUSSION -> {
				this.meeting.takeUp(press.item(), press.seen(), visit.actor());
				yield done(press, visit);
			}
			case CARRIED_OVER -> {
				this.meeting.carryOver(press.item(), press.seen(), visit.actor());
				yield done(press, visit);
			}
			case CONCLUDED -> AgendaRoom.shown(this.cards.outcomes(look.item()));
			case SUGGESTED -> this.room.stale(look, visit);
		};
	}

	/** The card that asks stays as it is; what follows is said below it. */
	private static Reply card(Press press, Card card) {
		return press.asked() ? AgendaRoom.said(card) : AgendaRoom.shown(card);
	}

	private Reply decided(Press press, Visit visit) {
		Text saved = this.departure.named("agenda.step.decided", visit.at(), "state", AgendaTexts.state(press.to()));
		return press.asked() ? Reply.notice(saved) : this.room.shownItem(press.item(), visit).andNotice(saved);
	}

	private Reply done(Press press, Visit visit) {
		return this.room.shownItem(press.item(), visit)
			.andNotice(Text.of("agenda.step.done", "state", AgendaTexts.state(press.to())));
	}

}

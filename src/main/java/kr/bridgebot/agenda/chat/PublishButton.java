package kr.bridgebot.agenda.chat;

import java.util.List;
import kr.bridgebot.agenda.AgendaView;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Asks once, then makes an agenda known. */
@Component
class PublishButton implements ButtonHandler<PublishButton.Press> {

	private final MeetingDesk desk;

	private final AgendaRoom room;

	private final SheetCards cards;

	private final ResponseBoard responses;

	private final Departure departure;

	PublishButton(MeetingDesk desk, AgendaRoom room, SheetCards cards, ResponseBoard responses, Departure departure) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
		this.responses = responses;
		this.departure = departure;
	}

	/** Which meeting, and whether the question was answered. */
	@Payload.Code("gp")
	record Press(SeminarId seminar, boolean sure) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AgendaView agenda = this.desk.look(press.seminar(), visit.actor());
		if (agenda.published()) {
			return this.room.shownSheet(press.seminar(), 0, visit).andNotice(Text.of("agenda.publish.already"));
		}
		if (press.sure()) {
			this.desk.publish(press.seminar(), visit.actor());
			return this.room.shownSheet(press.seminar(), 0, visit)
				.andNotice(this.departure.named("agenda.publish.done", visit.at()));
		}
		return AgendaRoom.shown(question(agenda, visit));
	}

	private Card question(AgendaView agenda, Visit visit) {
		SeminarId id = agenda.seminar().id();
		List<Text> sum = this.cards.sum(agenda);
		return Card
			.of(Text.lines(
					Text.of("agenda.publish.question", "meeting", this.cards.title(agenda.seminar()), "count",
							agenda.items().size()),
					Text.lines(sum),
					this.departure.named("agenda.publish.consequence", visit.at(), "audience",
							this.responses.invited(id).size())))
			.row(Button.press(Text.of("agenda.button.publish.sure"), new Press(id, true), Button.Style.MAIN))
			.row(Button.press(Text.of("agenda.button.back"), new SheetButton.Press(id, 0)));
	}

}

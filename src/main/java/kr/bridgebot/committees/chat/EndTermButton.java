package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeRoll;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Ends somebody's term, after one question that names the consequence. */
@Component
class EndTermButton implements ButtonHandler<EndTermButton.End> {

	private final CommitteeRoll roll;

	private final CommitteeBoard board;

	private final PersonCards cards;

	EndTermButton(CommitteeRoll roll, CommitteeBoard board, PersonCards cards) {
		this.roll = roll;
		this.board = board;
		this.cards = cards;
	}

	/**
	 * The end of this term.
	 *
	 * @param sure whether the question was answered
	 */
	@Payload.Code("cme")
	record End(MemberId member, CommitteeId committee, boolean sure) implements Payload {
	}

	@Override
	public Class<End> payload() {
		return End.class;
	}

	@Override
	public Reply on(End end, Visit visit) {
		Text committee = this.board.get(end.committee()).name();
		Text name = this.roll.find(end.member(), visit.actor()).person().salutation();
		PersonButton.Open back = new PersonButton.Open(end.member(), end.committee());
		if (!end.sure()) {
			return Reply
				.replace(
						Card.of(Text.of("committees.end.question", "name", name, "committee", committee))
							.row(Button.press(Text.of("committees.end.yes"),
									new End(end.member(), end.committee(), true), Button.Style.NO),
									Button.press(Text.of("committees.keep"), back)));
		}
		this.roll.endTerm(end.member(), end.committee(), visit.actor());
		return Reply.replace(this.cards.card(end.member(), end.committee(), visit.actor()))
			.andNotice(Text.of("committees.end.done", "name", name, "committee", committee));
	}

}

package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeRoll;
import kr.bridgebot.members.LinkDesk;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Separates somebody from their chat account, after one question: for a lost phone. */
@Component
class UnlinkButton implements ButtonHandler<UnlinkButton.Unlink> {

	private final CommitteeRoll roll;

	private final LinkDesk links;

	private final PersonCards cards;

	UnlinkButton(CommitteeRoll roll, LinkDesk links, PersonCards cards) {
		this.roll = roll;
		this.links = links;
		this.cards = cards;
	}

	/**
	 * The account of this person.
	 *
	 * @param sure whether the question was answered
	 */
	@Payload.Code("cmd")
	record Unlink(MemberId member, boolean sure) implements Payload {
	}

	@Override
	public Class<Unlink> payload() {
		return Unlink.class;
	}

	@Override
	public Reply on(Unlink unlink, Visit visit) {
		Text name = this.roll.find(unlink.member(), visit.actor()).person().salutation();
		if (!unlink.sure()) {
			return Reply.replace(Card.of(Text.of("committees.unlink.question", "name", name))
				.row(Button.press(Text.of("committees.unlink.yes"), new Unlink(unlink.member(), true), Button.Style.NO),
						Button.press(Text.of("committees.keep"), new PersonButton.Open(unlink.member(), null))));
		}
		this.links.unlink(unlink.member(), visit.actor());
		return Reply.replace(this.cards.card(unlink.member(), null, visit.actor()))
			.andNotice(Text.of("committees.unlink.done"));
	}

}

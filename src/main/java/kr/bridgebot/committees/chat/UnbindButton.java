package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Takes the group away from the committee that it is bound to. */
@Component
class UnbindButton implements ButtonHandler<UnbindButton.Unbind> {

	private final CommitteeBoard board;

	UnbindButton(CommitteeBoard board) {
		this.board = board;
	}

	/** From this committee. */
	@Payload.Code("cmu")
	record Unbind(CommitteeId committee) implements Payload {
	}

	@Override
	public Class<Unbind> payload() {
		return Unbind.class;
	}

	@Override
	public Reply on(Unbind unbind, Visit visit) {
		return this.board.holderOf(visit.place())
			.filter((committee) -> committee.id().equals(unbind.committee()))
			.map((committee) -> {
				this.board.unbind(committee.id(), visit.actor());
				return Reply.replace(Card.of(Text.of("committees.bind.released", "committee", committee.name())));
			})
			.orElseGet(() -> Reply.notice(Text.of("committees.bind.kept")));
	}

}

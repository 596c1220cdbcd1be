package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Binds the group to the committee that was chosen. */
@Component
class BindButton implements ButtonHandler<BindButton.Bind> {

	private final CommitteeBoard board;

	private final Binding binding;

	BindButton(CommitteeBoard board, Binding binding) {
		this.board = board;
		this.binding = binding;
	}

	/**
	 * This committee, here.
	 *
	 * @param sure whether what is lost by it was agreed to
	 */
	@Payload.Code("cmb")
	record Bind(CommitteeId committee, boolean sure) implements Payload {
	}

	@Override
	public Class<Bind> payload() {
		return Bind.class;
	}

	@Override
	public Reply on(Bind bind, Visit visit) {
		return this.board.find(bind.committee())
			.filter((committee) -> visit.actor().runs(committee.id()))
			.map((committee) -> this.binding.bind(committee, visit, bind.sure()))
			.orElseGet(() -> Reply.alert(Text.of("committees.bind.officers")));
	}

}

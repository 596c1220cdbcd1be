package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a suggestion among the choices, or takes it away. */
@Component
class VoteChooseButton implements ButtonHandler<VoteChooseButton.Press> {

	private final TopicDesk desk;

	private final VoteRoom room;

	private final VoteCards cards;

	VoteChooseButton(TopicDesk desk, VoteRoom room, VoteCards cards) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
	}

	/** Which vote, which suggestion or none to turn the page, and which page. */
	@Payload.Code("gvc")
	record Press(VoteId vote, @Nullable ItemId item, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		VoteView vote = this.desk.look(press.vote(), visit.actor());
		if (!vote.isDraft()) {
			return this.room.stale(vote, visit);
		}
		if (press.item() != null) {
			this.desk.choose(press.vote(), press.item(), visit.actor());
		}
		return AgendaRoom.shown(this.cards.draft(this.desk.look(press.vote(), visit.actor()), press.page()));
	}

}

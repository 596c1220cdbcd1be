package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/** Makes a choice the topic of the committee's next meeting. */
@Component
class SettleButton implements ButtonHandler<SettleButton.Press> {

	private final TopicDesk desk;

	private final VoteCards cards;

	SettleButton(TopicDesk desk, VoteCards cards) {
		this.desk = desk;
		this.cards = cards;
	}

	/** Which vote, and which of its choices. */
	@Payload.Code("gvs")
	record Press(VoteId vote, int number) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		VoteView seen = this.desk.look(press.vote(), visit.actor());
		if (seen.settled() != null) {
			return Reply.replace(this.cards.result(seen, true, visit.at())).andNotice(Text.of("agenda.vote.already"));
		}
		SeminarView meeting = this.desk.settle(press.vote(), press.number(), visit.actor());
		boolean told = !meeting.state().isUnsettled();
		return Reply.replace(this.cards.result(this.desk.look(press.vote(), visit.actor()), true, visit.at()))
			.andNotice(Text.of(told ? "agenda.vote.noted" : "agenda.vote.saved"));
	}

}

package kr.bridgebot.agenda.chat;

import java.util.Objects;
import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Gives a vote to a choice, or takes it back. */
@Component
class CastButton implements ButtonHandler<CastButton.Press> {

	private final TopicDesk desk;

	private final VoteRoom room;

	CastButton(TopicDesk desk, VoteRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which vote, whose, which choice, and whether it is given or taken back. */
	@Payload.Code("gvb")
	record Press(VoteId vote, MemberId member, int number, boolean on) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		TopicDesk.Ballot ballot = this.desk.cast(press.vote(), press.member(), press.number(), press.on(),
				visit.actor());
		VoteView vote = this.desk.look(press.vote(), visit.actor());
		return Reply.replace(this.room.ballot(vote, press.member(), visit))
			.andNotice(Text.of("agenda.ballot." + ballot, "deadline", Objects.requireNonNull(vote.deadline())));
	}

}

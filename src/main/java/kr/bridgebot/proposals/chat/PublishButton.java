package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalDesk.Outcome;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalView;
import org.springframework.stereotype.Component;

/** Asks once, then lets everybody know of a ministry's answer. */
@Component
class PublishButton implements ButtonHandler<PublishButton.Press> {

	private final ProposalDesk desk;

	private final ProposalRoom room;

	private final Departure departure;

	PublishButton(ProposalDesk desk, ProposalRoom room, Departure departure) {
		this.desk = desk;
		this.room = room;
		this.departure = departure;
	}

	/** Of which proposal, and whether the question was answered. */
	@Payload.Code("ppp")
	record Press(ProposalId proposal, boolean sure) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ProposalView proposal = this.room.look(press.proposal(), visit);
		if (!proposal.isPublishable()) {
			return this.room.stale(proposal, false, visit);
		}
		if (!press.sure()) {
			return ProposalRoom
				.shown(Card.of(Text.lines(ProposalCards.title(proposal), Text.of("proposal.sure.publish")))
					.row(Button.press(Text.of("proposal.button.publish"), new Press(press.proposal(), true),
							Button.Style.MAIN), ProposalCards.back(proposal)));
		}
		Outcome outcome = this.desk.publish(press.proposal(), visit.actor());
		Text notice = (outcome == Outcome.DONE) ? this.departure.named("proposal.done.published", visit.at())
				: Text.of("proposal.done.already");
		return this.room.done(press.proposal(), notice, false, visit);
	}

}

package kr.bridgebot.proposals.chat;

import java.util.Arrays;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalDesk.Outcome;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalMove;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalTexts;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.proposals.Verdict;
import org.springframework.stereotype.Component;

/** Takes a proposal one step on; asks for what the step needs, or once more. */
@Component
class StepButton implements ButtonHandler<StepButton.Press> {

	private final ProposalDesk desk;

	private final ProposalRoom room;

	private final ProposalCards cards;

	StepButton(ProposalDesk desk, ProposalRoom room, ProposalCards cards) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
	}

	/** Which proposal as seen when, where to, and whether the question was answered. */
	@Payload.Code("pps")
	record Press(ProposalId proposal, int version, ProposalState to, boolean sure) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ProposalView proposal = this.room.look(press.proposal(), visit);
		if (!proposal.steps().contains(press.to())) {
			return this.room.stale(proposal, false, visit);
		}
		if (proposal.version() != press.version()) {
			return this.room.changed(proposal, false, visit);
		}
		Text title = ProposalCards.title(proposal);
		return switch (press.to()) {
			case RETURNED, DECLINED, WITHDRAWN, SUPPLEMENT -> ask(title, why(proposal.state(), press.to()))
				.andAsk(new MoveDialog.Reason(press.proposal(), press.version(), press.to()));
			case MERGED -> ask(title, Text.of("proposal.ask.merge"))
				.andAsk(new MoveDialog.Merge(press.proposal(), press.version()));
			case SUBMITTED, TRANSFERRED -> ask(title, Text.of("proposal.ask.ministry"))
				.andAsk(MinistryDialog.Question.of(press.proposal(), press.version(), press.to()));
			case ANSWERED -> ProposalRoom.shown(verdicts(proposal));
			default -> press.sure() ? take(press, visit) : ProposalRoom.shown(sure(proposal, press));
		};
	}

	/** A draft that nobody else knew is given up for good. */
	private static Text why(ProposalState from, ProposalState to) {
		return (from == ProposalState.DRAFT) ? Text.of("proposal.ask.reason.draft")
				: Text.of("proposal.ask.reason." + to);
	}

	private static Reply ask(Text title, Text question) {
		return ProposalRoom.shown(Card.of(Text.lines(title, question)));
	}

	private static Card verdicts(ProposalView proposal) {
		Card card = Card.of(Text.lines(ProposalCards.title(proposal), Text.of("proposal.ask.verdict")));
		for (Verdict verdict : Arrays.asList(Verdict.values())) {
			card = card.row(Button.press(ProposalTexts.verdict(verdict),
					new VerdictButton.Press(proposal.id(), proposal.version(), verdict)));
		}
		return card.row(ProposalCards.back(proposal));
	}

	private Card sure(ProposalView proposal, Press press) {
		Text question = (proposal.state() == ProposalState.SUPPLEMENT && press.to() == ProposalState.MINISTRY_REVIEW)
				? Text.of("proposal.sure.supplied")
				: Text.of("proposal.sure." + press.to(), "committee", this.cards.committee(proposal));
		return Card.of(Text.lines(ProposalCards.title(proposal), question))
			.row(Button.press(ProposalKeys.label(proposal.state(), press.to()),
					new Press(press.proposal(), press.version(), press.to(), true), Button.Style.MAIN),
					ProposalCards.back(proposal));
	}

	private Reply take(Press press, Visit visit) {
		Outcome outcome = this.desk.take(press.proposal(), press.version(), new ProposalMove.Plain(press.to()),
				visit.actor());
		return (outcome == Outcome.DONE) ? this.room.moved(press.proposal(), press.to(), false, visit)
				: this.room.overtaken(press.proposal(), press.to(), false, visit);
	}

}

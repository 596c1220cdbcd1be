package kr.bridgebot.proposals.chat;

import java.util.Optional;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalDesk.Outcome;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalMove;
import kr.bridgebot.proposals.ProposalNumber;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalView;
import org.springframework.stereotype.Component;

/** Takes the reason or the other proposal that a step needs, and takes the step. */
@Component
class MoveDialog implements Dialog<MoveDialog.Question> {

	private final ProposalDesk desk;

	private final ProposalDocket docket;

	private final ProposalRoom room;

	MoveDialog(ProposalDesk desk, ProposalDocket docket, ProposalRoom room) {
		this.desk = desk;
		this.docket = docket;
		this.room = room;
	}

	/** What was asked, of a proposal as seen when. */
	sealed interface Question {

		ProposalId proposal();

		int version();

		ProposalState to();

	}

	/** Why it takes this step. */
	record Reason(ProposalId proposal, int version, ProposalState to) implements Question {
	}

	/** Which one it becomes part of. */
	record Merge(ProposalId proposal, int version) implements Question {

		@Override
		public ProposalState to() {
			return ProposalState.MERGED;
		}

	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		ProposalView proposal = this.room.look(question.proposal(), visit);
		if (!proposal.steps().contains(question.to())) {
			return this.room.stale(proposal, true, visit);
		}
		Optional<ProposalMove> move = switch (question) {
			case Reason reason -> Optional.of(new ProposalMove.Reasoned(reason.to(), answer));
			case Merge _ -> ProposalNumber.parse(answer)
				.flatMap((number) -> this.docket.numbered(number, visit.actor()))
				.map((other) -> new ProposalMove.Merge(other.id()));
		};
		return move.map((known) -> take(known, question, visit))
			.orElseGet(() -> Reply.say(Text.of("refusal.PROPOSAL_UNKNOWN")).again());
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.proposal(), visit);
	}

	private Reply take(ProposalMove move, Question question, Visit visit) {
		Outcome outcome = this.desk.take(question.proposal(), question.version(), move, visit.actor());
		return (outcome == Outcome.DONE) ? this.room.moved(question.proposal(), question.to(), true, visit)
				: this.room.overtaken(question.proposal(), question.to(), true, visit);
	}

}

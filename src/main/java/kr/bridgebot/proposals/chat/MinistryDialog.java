package kr.bridgebot.proposals.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.SpokenTimes;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.Filing;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalDesk.Outcome;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalMove;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The form for a submission or a transfer, one question after the other: ministry,
 * division, number and day of the letter, day of the answer.
 */
@Component
class MinistryDialog implements Dialog<MinistryDialog.Question> {

	private final ProposalDesk desk;

	private final ProposalRoom room;

	private final SpokenTimes spoken;

	private final ZoneId zone;

	MinistryDialog(ProposalDesk desk, ProposalRoom room, SpokenTimes spoken, ZoneId zone) {
		this.desk = desk;
		this.room = room;
		this.spoken = spoken;
		this.zone = zone;
	}

	/**
	 * What is known so far; the first null is what was asked.
	 *
	 * @param to submitted or transferred; the latter asks nothing about a letter
	 */
	record Question(ProposalId proposal, int version, ProposalState to, @Nullable String ministry,
			@Nullable String division, @Nullable String document, @Nullable LocalDate submittedOn) {

		static Question of(ProposalId proposal, int version, ProposalState to) {
			return new Question(proposal, version, to, null, null, null, null);
		}

	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question asked, Visit visit) {
		ProposalView proposal = this.room.look(asked.proposal(), visit);
		if (!proposal.steps().contains(asked.to())) {
			return this.room.stale(proposal, true, visit);
		}
		LocalDate today = visit.at().atZone(this.zone).toLocalDate();
		if (asked.ministry() == null) {
			return next(proposal, "division", new Question(asked.proposal(), asked.version(), asked.to(),
					this.desk.checkEntry(answer), null, null, null));
		}
		if (asked.division() == null) {
			String division = this.desk.checkEntry(orNothing(answer));
			boolean transfer = asked.to() == ProposalState.TRANSFERRED;
			return transfer
					? next(proposal, "due",
							new Question(asked.proposal(), asked.version(), asked.to(), asked.ministry(), division, "",
									today))
					: next(proposal, "document", new Question(asked.proposal(), asked.version(), asked.to(),
							asked.ministry(), division, null, null));
		}
		if (asked.document() == null) {
			return next(proposal, "submitted", new Question(asked.proposal(), asked.version(), asked.to(),
					asked.ministry(), asked.division(), this.desk.checkEntry(orNothing(answer)), null));
		}
		Optional<LocalDate> day = this.spoken.moment(answer, today).map(SpokenTimes.Moment::day);
		if (day.isEmpty()) {
			return EntryDialog.misread();
		}
		if (asked.submittedOn() == null) {
			return next(proposal, "due", new Question(asked.proposal(), asked.version(), asked.to(), asked.ministry(),
					asked.division(), asked.document(), this.desk.checkSubmitted(day.get())));
		}
		return enter(asked,
				new Filing(asked.ministry(), asked.division(), asked.document(), asked.submittedOn(), day.get()),
				visit);
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.proposal(), visit);
	}

	private static Reply next(ProposalView proposal, String field, Question question) {
		return ProposalRoom
			.said(Card.of(Text.lines(ProposalCards.title(proposal), Text.of("proposal.ask.filing." + field))))
			.andAsk(question);
	}

	private Reply enter(Question asked, Filing filing, Visit visit) {
		ProposalMove move = (asked.to() == ProposalState.TRANSFERRED)
				? new ProposalMove.Transfer(filing.ministry(), filing.division(), filing.replyDue())
				: new ProposalMove.Submit(filing);
		Outcome outcome = this.desk.take(asked.proposal(), asked.version(), move, visit.actor());
		return (outcome == Outcome.DONE) ? this.room.moved(asked.proposal(), asked.to(), true, visit)
				: this.room.overtaken(asked.proposal(), asked.to(), true, visit);
	}

	private String orNothing(String answer) {
		return this.spoken.isNone(answer) ? "" : answer;
	}

}

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
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalDesk.Outcome;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalMove;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.proposals.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what a ministry says and, where it is due, when to look at it again. */
@Component
class AnswerDialog implements Dialog<AnswerDialog.Question> {

	private final ProposalDesk desk;

	private final ProposalRoom room;

	private final SpokenTimes spoken;

	private final ZoneId zone;

	AnswerDialog(ProposalDesk desk, ProposalRoom room, SpokenTimes spoken, ZoneId zone) {
		this.desk = desk;
		this.room = room;
		this.spoken = spoken;
		this.zone = zone;
	}

	/**
	 * What was asked.
	 *
	 * @param text what the ministry says; null while that is asked
	 */
	record Question(ProposalId proposal, int version, Verdict verdict, @Nullable String text) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		ProposalView proposal = this.room.look(question.proposal(), visit);
		if (!proposal.steps().contains(ProposalState.ANSWERED)) {
			return this.room.stale(proposal, true, visit);
		}
		String text = question.text();
		if (text == null) {
			this.desk.checkText(answer);
			return question.verdict().isReviewed()
					? ProposalRoom
						.said(Card.of(Text.lines(ProposalCards.title(proposal), Text.of("proposal.ask.review"))))
						.andAsk(new Question(question.proposal(), question.version(), question.verdict(), answer))
					: enter(question, answer, null, visit);
		}
		Optional<LocalDate> day = this.spoken.moment(answer, visit.at().atZone(this.zone).toLocalDate())
			.map(SpokenTimes.Moment::day);
		return day.map((review) -> enter(question, text, review, visit)).orElseGet(EntryDialog::misread);
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.proposal(), visit);
	}

	private Reply enter(Question question, String text, @Nullable LocalDate review, Visit visit) {
		Outcome outcome = this.desk.take(question.proposal(), question.version(),
				new ProposalMove.Answer(question.verdict(), text, review), visit.actor());
		return (outcome == Outcome.DONE)
				? this.room.done(question.proposal(), Text.of("proposal.done.answered"), true, visit)
				: this.room.overtaken(question.proposal(), ProposalState.ANSWERED, true, visit);
	}

}

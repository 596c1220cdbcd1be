package kr.bridgebot.proposals.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.SpokenTimes;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalTexts;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.proposals.VotingDesk;
import org.springframework.stereotype.Component;

/** Takes what somebody types about one thing of a proposal. */
@Component
class EntryDialog implements Dialog<EntryDialog.Question> {

	private final ProposalDesk desk;

	private final VotingDesk voting;

	private final ProposalRoom room;

	private final SpokenTimes spoken;

	private final ZoneId zone;

	EntryDialog(ProposalDesk desk, VotingDesk voting, ProposalRoom room, SpokenTimes spoken, ZoneId zone) {
		this.desk = desk;
		this.voting = voting;
		this.room = room;
		this.spoken = spoken;
		this.zone = zone;
	}

	/** What was asked. */
	record Question(ProposalId proposal, Entry entry) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		ProposalView proposal = this.room.look(question.proposal(), visit);
		if (!EntryButton.isOpen(question.entry(), proposal)) {
			return this.room.stale(proposal, true, visit);
		}
		ProposalId id = question.proposal();
		return switch (question.entry()) {
			case TITLE -> {
				this.desk.retitle(id, answer, visit.actor());
				yield saved(id, visit);
			}
			case TEXT -> {
				this.desk.rewrite(id, answer, visit.actor());
				yield saved(id, visit);
			}
			case REVIEW_DAY -> moment(answer, visit).map((moment) -> {
				this.desk.reviewOn(id, moment.day(), visit.actor());
				return saved(id, visit);
			}).orElseGet(EntryDialog::misread);
			case VOTE_UNTIL -> moment(answer, visit).map((moment) -> {
				this.voting.open(id, deadline(moment), visit.actor());
				return this.room.done(id, Text.of("proposal.vote.opened"), true, visit);
			}).orElseGet(EntryDialog::misread);
			case REOPEN -> {
				this.desk.reopen(id, answer, visit.actor());
				yield this.room.done(id, Text.of("proposal.done.reopened"), true, visit);
			}
		};
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.proposal(), visit);
	}

	private Reply saved(ProposalId id, Visit visit) {
		ProposalView proposal = this.room.look(id, visit);
		return this.room.done(id, Text.of("proposal.done.saved", "state", ProposalTexts.state(proposal.state())), true,
				visit);
	}

	private Optional<SpokenTimes.Moment> moment(String answer, Visit visit) {
		LocalDate today = visit.at().atZone(this.zone).toLocalDate();
		return this.spoken.moment(answer, today);
	}

	private Instant deadline(SpokenTimes.Moment moment) {
		return (moment.time() == null) ? this.voting.deadline(moment.day())
				: moment.day().atTime(moment.time()).atZone(this.zone).toInstant();
	}

	static Reply misread() {
		return Reply.say(Text.of("proposal.misread.day")).again();
	}

}

package kr.bridgebot.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.proposals.Draft;
import kr.bridgebot.proposals.Filing;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalMove;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.Verdict;
import kr.bridgebot.proposals.VotingDesk;
import kr.bridgebot.sandbox.SampleFiles.SampleProposal;
import kr.bridgebot.shared.Actor;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings sample proposals as far as the file says, each step by whom it belongs to.
 */
class SampleProposals {

	/** From body to body, up to where one is being carried out. */
	private static final List<ProposalState> WAY = List.of(ProposalState.SUBCOMMITTEE_REVIEW,
			ProposalState.SUBCOMMITTEE_ADOPTED, ProposalState.STEERING_REVIEW, ProposalState.ADOPTED,
			ProposalState.SUBMITTED, ProposalState.MINISTRY_REVIEW, ProposalState.ANSWERED, ProposalState.IMPLEMENTING);

	private static final int DAYS_TO_REPLY = 30;

	private static final int DAYS_TO_REVIEW = 90;

	private final SampleFiles files;

	private final SampleCast cast;

	private final CommitteeBoard board;

	private final ProposalDesk desk;

	private final VotingDesk voting;

	private final Clock clock;

	private final ZoneId zone;

	private final TransactionOperations transaction;

	SampleProposals(SampleFiles files, SampleCast cast, CommitteeBoard board, ProposalDesk desk, VotingDesk voting,
			Clock clock, ZoneId zone, TransactionOperations transaction) {
		this.files = files;
		this.cast = cast;
		this.board = board;
		this.desk = desk;
		this.voting = voting;
		this.clock = clock;
		this.zone = zone;
		this.transaction = transaction;
	}

	/** Enters them all. */
	void write() {
		for (SampleProposal sample : this.files.proposals()) {
			Committee committee = this.board.byCode(sample.committee()).orElseThrow();
			List<Actor> people = this.cast.linkedIn(committee.id());
			if (!people.isEmpty()) {
				this.transaction.executeWithoutResult((status) -> write(sample, committee, people));
			}
		}
	}

	private void write(SampleProposal sample, Committee committee, List<Actor> people) {
		Actor chair = people.getFirst();
		Actor author = people.getLast();
		ProposalId proposal = this.desk.draft(
				new Draft(committee.id(), sample.title(), sample.body(), null, Set.of(chair.self()), List.of()),
				author);
		Stream<ProposalState> way = WAY.stream().limit(WAY.indexOf(sample.stage()) + 1L);
		way.forEach((step) -> {
			this.desk.take(proposal, move(step, sample), switch (step) {
				case SUBCOMMITTEE_REVIEW -> author;
				case SUBCOMMITTEE_ADOPTED, STEERING_REVIEW -> chair;
				case ADOPTED -> head();
				default -> this.cast.secretary();
			});
			if (step == ProposalState.ANSWERED) {
				this.desk.publish(proposal, this.cast.secretary());
			}
		});
		if (sample.stage() == ProposalState.STEERING_REVIEW) {
			this.voting.open(proposal, this.voting.usualDeadline(), head());
		}
	}

	private ProposalMove move(ProposalState step, SampleProposal sample) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.zone);
		return switch (step) {
			case SUBMITTED ->
				new ProposalMove.Submit(new Filing(sample.ministry(), "", "", today, today.plusDays(DAYS_TO_REPLY)));
			case ANSWERED -> new ProposalMove.Answer(Verdict.PARTLY, sample.answer(), today.plusDays(DAYS_TO_REVIEW));
			default -> new ProposalMove.Plain(step);
		};
	}

	/** Whoever leads the steering committee. */
	private Actor head() {
		return this.board.all()
			.stream()
			.filter((committee) -> committee.kind() == CommitteeKind.STEERING)
			.flatMap((committee) -> this.cast.linkedIn(committee.id()).stream())
			.findFirst()
			.orElseThrow();
	}

}

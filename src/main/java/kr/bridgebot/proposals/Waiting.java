package kr.bridgebot.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the proposals that wait for a person, in their own name and their office's. */
@Repository
public class Waiting {

	/** Of each kind; nobody reads more. */
	private static final int LIMIT = 50;

	private final JdbcClient jdbc;

	private final WrittenVotes votes;

	private final VotingDesk voting;

	private final Proposals proposals;

	private final CommitteeBoard board;

	private final ZoneId zone;

	Waiting(JdbcClient jdbc, WrittenVotes votes, VotingDesk voting, Proposals proposals, CommitteeBoard board,
			ZoneId zone) {
		this.jdbc = jdbc;
		this.votes = votes;
		this.voting = voting;
		this.proposals = proposals;
		this.board = board;
		this.zone = zone;
	}

	/** What is to be done. */
	public enum What {

		REVISE, REVIEW, SEND_UP, DECIDE, VOTE, SUBMIT, SUPPLY, CHASE, PUBLISH, LOOK_AGAIN

	}

	/**
	 * One proposal that waits.
	 *
	 * @param member whose vote it is; null for anything else
	 * @param due until when; null where there is no deadline
	 */
	public record Waits(ProposalId proposal, ProposalNumber number, String title, What what, @Nullable MemberId member,
			@Nullable Instant due) {
	}

	/** Everything that waits; a fixed number of statements, fewer for fewer offices. */
	public List<Waits> of(Actor actor, Instant now) {
		MemberId member = actor.member();
		if (member == null) {
			return List.of();
		}
		List<Waits> waits = new ArrayList<>();
		find("""
				p.state = 'RETURNED' and p.author = :author""", Map.of("author", member.value()))
			.forEach((proposal) -> waits.add(waits(proposal, What.REVISE, null)));
		Set<UUID> run = run(actor);
		if (!run.isEmpty()) {
			find("p.state in ('SUBCOMMITTEE_REVIEW', 'SUBCOMMITTEE_ADOPTED') and p.committee in (:run)",
					Map.of("run", run))
				.forEach((proposal) -> waits.add(waits(proposal,
						(proposal.state() == ProposalState.SUBCOMMITTEE_REVIEW) ? What.REVIEW : What.SEND_UP, null)));
		}
		if (runsTheSteering(run)) {
			find("""
					p.state = 'STEERING_REVIEW' and not exists (
						select 1 from proposal_vote v where v.proposal = p.id and v.closed_at is null)""", Map.of())
				.forEach((proposal) -> waits.add(waits(proposal, What.DECIDE, null)));
		}
		if (actor.secretariat()) {
			office(now).forEach(waits::add);
		}
		waits.addAll(votes(actor, member, now));
		return waits;
	}

	private List<Waits> office(Instant now) {
		LocalDate today = now.atZone(this.zone).toLocalDate();
		List<Waits> waits = new ArrayList<>();
		find("p.state in ('ADOPTED', 'SUPPLEMENT')", Map.of()).forEach((proposal) -> waits
			.add(waits(proposal, (proposal.state() == ProposalState.ADOPTED) ? What.SUBMIT : What.SUPPLY, null)));
		find("p.state = 'ANSWERED' and p.answer_published_at is null", Map.of())
			.forEach((proposal) -> waits.add(waits(proposal, What.PUBLISH, null)));
		find("p.reply_due < :today and p.state in ('SUBMITTED', 'MINISTRY_REVIEW', 'TRANSFERRED')",
				Map.of("today", today))
			.forEach((proposal) -> waits.add(waits(proposal, What.CHASE,
					(proposal.filing() == null) ? null : end(proposal.filing().replyDue()))));
		find("p.review_on <= :today and p.state in ('ANSWERED', 'IMPLEMENTING', 'IMPLEMENTED')", Map.of("today", today))
			.forEach((proposal) -> waits.add(waits(proposal, What.LOOK_AGAIN, null)));
		return waits;
	}

	private List<Waits> votes(Actor actor, MemberId member, Instant now) {
		Set<MemberId> members = new HashSet<>(actor.principals());
		members.add(member);
		Map<ProposalId, WrittenVote> open = this.votes.openFor(this.voting.voters(members));
		List<Waits> waits = new ArrayList<>();
		for (Snapshot proposal : this.proposals.find(open.keySet())) {
			WrittenVote vote = open.get(proposal.id());
			if (vote != null && vote.isOpen(now)) {
				vote.ballots()
					.forEach((ballot) -> waits.add(new Waits(proposal.id(), proposal.number(), proposal.title(),
							What.VOTE, ballot.member(), vote.deadline())));
			}
		}
		return waits;
	}

	private List<Snapshot> find(String condition, Map<String, Object> parameters) {
		return this.jdbc
			.sql("select p.* from proposal p where " + condition + " order by p.ordinal fetch first " + LIMIT
					+ " rows only")
			.params(parameters)
			.query((row, index) -> Proposals.snapshot(row))
			.list();
	}

	private static Waits waits(Snapshot proposal, What what, @Nullable Instant due) {
		return new Waits(proposal.id(), proposal.number(), proposal.title(), what, null, due);
	}

	private static Set<UUID> run(Actor actor) {
		Set<UUID> run = new HashSet<>();
		actor.seats().forEach((CommitteeId committee, Role role) -> {
			if (role.runsTheCommittee()) {
				run.add(committee.value());
			}
		});
		return run;
	}

	private boolean runsTheSteering(Set<UUID> run) {
		return this.board.all()
			.stream()
			.filter((body) -> body.kind() == CommitteeKind.STEERING || body.kind() == CommitteeKind.FORUM)
			.map(Committee::id)
			.anyMatch((body) -> run.contains(body.value()));
	}

	private Instant end(LocalDate day) {
		return day.plusDays(1).atStartOfDay(this.zone).toInstant();
	}

}

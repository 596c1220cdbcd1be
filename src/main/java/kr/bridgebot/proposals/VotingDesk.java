package kr.bridgebot.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the steering committee votes in writing. A vote ends when all have voted or when
 * its deadline has passed by the clock: whoever looks or writes first after it, the
 * reminder at the latest, enters what it came to.
 */
@Service
@Transactional
public class VotingDesk {

	static final int REMARK_LIMIT = 300;

	private static final String THING = "proposal-vote:";

	/** What came of a vote. */
	public enum Cast {

		SAVED, CHANGED,
		/** The same had been said before. */
		SAME

	}

	private final Proposals proposals;

	private final WrittenVotes votes;

	private final ProposalLedger ledger;

	private final Rights rights;

	private final Appointments appointments;

	private final CommitteeBoard board;

	private final ReminderBook reminders;

	private final ApplicationEventPublisher events;

	private final ProposalSettings settings;

	VotingDesk(Proposals proposals, WrittenVotes votes, ProposalLedger ledger, Rights rights, Appointments appointments,
			CommitteeBoard board, ReminderBook reminders, ApplicationEventPublisher events, ProposalSettings settings) {
		this.proposals = proposals;
		this.votes = votes;
		this.ledger = ledger;
		this.rights = rights;
		this.appointments = appointments;
		this.board = board;
		this.reminders = reminders;
		this.events = events;
		this.settings = settings;
	}

	/** When a vote that is opened now ends unless told otherwise. */
	public Instant usualDeadline() {
		return this.rights.now()
			.atZone(this.rights.zone())
			.toLocalDate()
			.plusDays(this.settings.vote().days())
			.atTime(this.settings.vote().time())
			.atZone(this.rights.zone())
			.toInstant();
	}

	/** When a vote ends that was only given a day. */
	public Instant deadline(LocalDate day) {
		return day.atTime(this.settings.vote().time()).atZone(this.rights.zone()).toInstant();
	}

	/**
	 * Asks today's members of the steering committee to vote; its officers' right alone.
	 */
	public void open(ProposalId id, Instant deadline, Actor actor) {
		Proposal proposal = this.proposals.take(id).orElseThrow(ProposalDesk::unknown);
		Snapshot seen = proposal.snapshot();
		Act act = this.rights.act(actor, seen, null);
		if (!act.is(Standing.STEERING_OFFICER)) {
			throw Rights.mayRead(seen, act.standings()) ? new Refusal(ProposalReason.PROPOSAL_VOTE_NOT_YOURS)
					: ProposalDesk.unknown();
		}
		if (seen.state() != ProposalState.STEERING_REVIEW) {
			throw new Refusal(ProposalReason.PROPOSAL_FIXED, Map.of("state", ProposalTexts.state(seen.known())));
		}
		if (!deadline.isAfter(act.at())) {
			throw new Refusal(ProposalReason.PROPOSAL_VOTE_DEADLINE_PAST);
		}
		int round = 1;
		WrittenVote last = this.votes.latest(id).orElse(null);
		if (last != null) {
			if (last.closedAt() == null) {
				throw new Refusal(ProposalReason.PROPOSAL_VOTE_RUNNING, Map.of("deadline", last.deadline()));
			}
			round = last.round() + 1;
		}
		List<Ballot> ballots = electors(act).stream()
			.map((member) -> new Ballot(member, null, "", null, null))
			.toList();
		if (ballots.isEmpty()) {
			throw new Refusal(ProposalReason.PROPOSAL_VOTE_NOBODY);
		}
		this.votes.add(new WrittenVote(id, round, deadline, this.settings.vote().quorum(), null, null, ballots),
				actor.self(), act.at());
		this.events.publishEvent(new ProposalEvent.VoteOpened(id, round, act.at()));
		this.reminders.replan(THING + id.value(), Map.of("end-" + round, deadline));
	}

	/**
	 * Casts or changes a member's vote, by the member or somebody who assists them. A
	 * remark that was made stays.
	 * @param round of which vote
	 */
	public Cast cast(ProposalId id, int round, MemberId member, VoteChoice choice, Actor actor) {
		Proposal proposal = this.proposals.take(id).orElseThrow(ProposalDesk::unknown);
		Instant now = this.rights.now();
		WrittenVote vote = running(id, round, now);
		Ballot before = ballot(vote, member, actor);
		if (before.choice() == choice) {
			return Cast.SAME;
		}
		this.votes.cast(vote, new Ballot(member, choice, before.remark(), now, actor.member()));
		this.events.publishEvent(new ProposalEvent.Voted(id, round, member));
		count(proposal);
		return (before.choice() == null) ? Cast.SAVED : Cast.CHANGED;
	}

	/** Adds a remark to a vote that was cast, in place of the one before. */
	public void remark(ProposalId id, int round, MemberId member, String remark, Actor actor) {
		if (this.proposals.take(id).isEmpty()) {
			throw ProposalDesk.unknown();
		}
		Instant now = this.rights.now();
		WrittenVote vote = running(id, round, now);
		Ballot before = ballot(vote, member, actor);
		String said = remark.strip();
		if (said.codePointCount(0, said.length()) > REMARK_LIMIT) {
			throw new Refusal(ProposalReason.PROPOSAL_ENTRY_TOO_LONG, Map.of("limit", REMARK_LIMIT));
		}
		this.votes.cast(vote, new Ballot(member, before.choice(), said, now, actor.member()));
		this.events.publishEvent(new ProposalEvent.Voted(id, round, member));
	}

	/** The last vote about a proposal, as it stands. */
	@Transactional(readOnly = true)
	public Optional<WrittenVote> latest(ProposalId id) {
		return this.votes.latest(id);
	}

	/** The last votes about these proposals; one statement. */
	@Transactional(readOnly = true)
	public Map<ProposalId, WrittenVote> latest(Collection<ProposalId> ids) {
		return this.votes.latest(ids);
	}

	/**
	 * Enters what a vote came to whose time is over; does nothing while it runs.
	 * @return whether something was entered
	 */
	public boolean settle(ProposalId id) {
		WrittenVote seen = this.votes.latest(id).orElse(null);
		if (seen == null || !seen.isDue(this.rights.now())) {
			return false;
		}
		return this.proposals.take(id).map(this::count).orElse(false);
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ReminderDue due) {
		if (due.key().thing().startsWith(THING)) {
			settle(new ProposalId(UUID.fromString(due.key().thing().substring(THING.length()))));
		}
	}

	/** A proposal that leaves by another way leaves its vote without effect. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ProposalEvent.Moved moved) {
		if (moved.from() == ProposalState.STEERING_REVIEW) {
			this.votes.latest(moved.proposal()).filter((vote) -> vote.closedAt() == null).ifPresent((vote) -> {
				this.votes.close(vote, VoteResult.VOID, moved.at());
				this.events
					.publishEvent(new ProposalEvent.VoteClosed(moved.proposal(), vote.round(), true, moved.at()));
			});
		}
	}

	/** Counts, for whoever holds the proposal's row. */
	private boolean count(Proposal proposal) {
		Snapshot seen = proposal.snapshot();
		Act clock = this.rights.clock();
		WrittenVote vote = this.votes.latest(seen.id()).orElse(null);
		if (vote == null || !vote.isDue(clock.at()) || seen.state() != ProposalState.STEERING_REVIEW) {
			return false;
		}
		VoteResult result = vote.count();
		boolean settled = result != VoteResult.TIE && result != VoteResult.NO_QUORUM;
		this.votes.close(vote, result, clock.at());
		this.events.publishEvent(new ProposalEvent.VoteClosed(seen.id(), vote.round(), settled, clock.at()));
		if (settled) {
			VoteChoice choice = VoteChoice.valueOf(result.name());
			proposal.settle(choice.leadsTo(), (choice == VoteChoice.FOR) ? "" : vote.remarks(choice), clock);
			this.ledger.enter(proposal, new ProposalEvent.Moved(seen.id(), seen.state(), choice.leadsTo(), null,
					clock.at(), seen.version() + 1), clock);
		}
		this.reminders.drop(THING + seen.id().value());
		return true;
	}

	private WrittenVote running(ProposalId id, int round, Instant now) {
		return this.votes.latest(id)
			.filter((vote) -> vote.round() == round && vote.isOpen(now))
			.orElseThrow(() -> new Refusal(ProposalReason.PROPOSAL_VOTE_OVER));
	}

	/** Who was asked and has left the committee since is asked no more. */
	private Ballot ballot(WrittenVote vote, MemberId member, Actor actor) {
		if (!actor.speaksFor(member) || voters(Set.of(member)).isEmpty()) {
			throw new Refusal(ProposalReason.PROPOSAL_VOTE_NOT_YOURS);
		}
		return vote.of(member).orElseThrow(() -> new Refusal(ProposalReason.PROPOSAL_VOTE_NOT_YOURS));
	}

	/** Those of these members who sit in the steering committee today; one statement. */
	@Transactional(readOnly = true)
	public Set<MemberId> voters(Collection<MemberId> members) {
		Set<CommitteeId> bodies = steering().collect(Collectors.toSet());
		LocalDate today = this.rights.now().atZone(this.rights.zone()).toLocalDate();
		return this.appointments.roles(members, today)
			.entrySet()
			.stream()
			.filter((seats) -> !Collections.disjoint(seats.getValue().keySet(), bodies))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	private Stream<CommitteeId> steering() {
		return this.board.all().stream().filter((body) -> body.kind() == CommitteeKind.STEERING).map(Committee::id);
	}

	private List<MemberId> electors(Act act) {
		return steering().flatMap((body) -> this.appointments.on(body, act.today()).stream())
			.map(Appointment::member)
			.distinct()
			.toList();
	}

}

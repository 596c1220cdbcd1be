package kr.bridgebot.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who may do what with a proposal, and who may read it. */
@Component
class Rights {

	private final CommitteeBoard board;

	private final Clock clock;

	private final ZoneId zone;

	Rights(CommitteeBoard board, Clock clock, ZoneId zone) {
		this.board = board;
		this.clock = clock;
		this.zone = zone;
	}

	/** What somebody has to do with a proposal beside their offices. */
	enum Part {

		AUTHOR, CO_AUTHOR, FOLLOWER

	}

	Act act(Actor actor, Snapshot proposal, @Nullable Part part) {
		return new Act(actor.member(), standings(actor, proposal, part), now(), this.zone);
	}

	Act clock() {
		return Act.ofTheClock(now(), this.zone);
	}

	Instant now() {
		return this.clock.instant();
	}

	ZoneId zone() {
		return this.zone;
	}

	/** Whether this person may begin a proposal of that body. */
	boolean mayDraft(Actor actor, CommitteeId committee) {
		return actor.secretariat() || actor.seats().containsKey(committee)
				|| (this.board.get(committee).kind() == CommitteeKind.STEERING
						&& seats(actor.seats(), committee).contains(Standing.STEERING_OFFICER));
	}

	private Set<Standing> standings(Actor actor, Snapshot proposal, @Nullable Part part) {
		return standings(proposal, actor.member(), part, actor.seats(), actor.secretariat());
	}

	private Set<Standing> standings(Snapshot proposal, @Nullable MemberId member, @Nullable Part part,
			Map<CommitteeId, Role> seats, boolean secretariat) {
		Set<Standing> standings = EnumSet.noneOf(Standing.class);
		if (proposal.author().equals(member)) {
			standings.add(Standing.AUTHOR);
		}
		if (part == Part.CO_AUTHOR) {
			standings.add(Standing.CO_AUTHOR);
		}
		standings.addAll(seats(seats, proposal.committee()));
		if (secretariat) {
			standings.add(Standing.SECRETARIAT);
		}
		return standings;
	}

	/** Whether somebody with these seats may read it. */
	boolean mayRead(Snapshot proposal, MemberId member, @Nullable Part part, Map<CommitteeId, Role> seats,
			boolean secretariat) {
		return mayRead(proposal, standings(proposal, member, part, seats, secretariat));
	}

	/**
	 * The rights that seats give. The co-chairs of the forum run its steering committee.
	 */
	private Set<Standing> seats(Map<CommitteeId, Role> seats, CommitteeId committee) {
		Set<Standing> standings = EnumSet.noneOf(Standing.class);
		Role own = seats.get(committee);
		if (own != null) {
			standings.add(Standing.MEMBER);
			if (own.runsTheCommittee()) {
				standings.add(Standing.OFFICER);
			}
		}
		Role forum = seats.get(this.board.forum().id());
		boolean coChairs = forum != null && forum.runsTheCommittee();
		for (Committee body : this.board.all()) {
			Role role = seats.get(body.id());
			if (body.kind() == CommitteeKind.STEERING && role != null) {
				standings.add(Standing.STEERING_MEMBER);
				coChairs = coChairs || role.runsTheCommittee();
			}
		}
		if (coChairs) {
			standings.add(Standing.STEERING_OFFICER);
		}
		return standings;
	}

	/** Whether somebody reads all that has come as far as the steering committee. */
	boolean readsForSteering(Actor actor) {
		return actor.secretariat() || !Collections.disjoint(seats(actor.seats(), this.board.forum().id()),
				EnumSet.of(Standing.STEERING_MEMBER, Standing.STEERING_OFFICER));
	}

	/** Whether somebody of the forum with these rights may read it. */
	static boolean mayRead(Snapshot proposal, Set<Standing> standings) {
		Set<Standing> readers = EnumSet.of(Standing.AUTHOR, Standing.CO_AUTHOR, Standing.MEMBER);
		if (proposal.reach() >= 0) {
			readers.add(Standing.SECRETARIAT);
		}
		if (proposal.reach() >= 1) {
			readers.addAll(EnumSet.of(Standing.STEERING_MEMBER, Standing.STEERING_OFFICER));
		}
		return proposal.reach() >= 2 || !Collections.disjoint(standings, readers);
	}

	/** As this reader may see it; the rights are those of the act. */
	ProposalView view(Snapshot proposal, Act act, @Nullable Part part) {
		boolean inside = act.is(Standing.SECRETARIAT);
		ProposalState shown = inside ? proposal.state() : proposal.known();
		MinistryAnswer answer = proposal.answer();
		boolean tellsAnswer = answer != null && (inside || answer.isPublished());
		Proposal aggregate = new Proposal(proposal);
		Set<ProposalState> steps = EnumSet.noneOf(ProposalState.class);
		proposal.state().next().stream().filter((to) -> aggregate.allows(to, act)).forEach(steps::add);
		return new ProposalView(proposal.id(), proposal.number(), proposal.committee(), proposal.author(),
				proposal.title(), proposal.body(), shown, inside ? proposal.since() : proposal.knownSince(),
				proposal.originItem(), proposal.mergedInto(), proposal.filing(), proposal.stoppedAt(),
				tellsAnswer ? answer : null, proposal.version(), Collections.unmodifiableSet(act.standings()),
				part != null, Collections.unmodifiableSet(steps), proposal.state().isTerminal() && inside);
	}

}

package kr.bridgebot.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.files.FileId;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.proposals.Rights.Part;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where proposals are written, decided on, submitted and answered. Two who work
 * on the same one are served one after the other.
 */
@Service
@Transactional
public class ProposalDesk {

	/** What came of something that a person confirmed. */
	public enum Outcome {

		DONE,
		/** It was so before; nothing was done again. */
		ALREADY,
		/** Somebody else changed it since the person looked; nothing was done. */
		OVERTAKEN

	}

	/** As many as fit on a phone: all of them are sent at once. */
	static final int MOST_FILES = 10;

	private final Proposals proposals;

	private final Company company;

	private final ProposalLedger ledger;

	private final Rights rights;

	private final Appointments appointments;

	private final VotingDesk voting;

	private final Enclosures enclosures;

	ProposalDesk(Proposals proposals, Company company, Enclosures enclosures, ProposalLedger ledger, Rights rights,
			Appointments appointments, VotingDesk voting) {
		this.voting = voting;
		this.proposals = proposals;
		this.company = company;
		this.enclosures = enclosures;
		this.ledger = ledger;
		this.rights = rights;
		this.appointments = appointments;
	}

	/**
	 * Begins a proposal and gives it its number. Its author sits in that committee or
	 * works for the secretariat. Nobody hears of it.
	 */
	public ProposalId draft(Draft draft, Actor author) {
		if (!this.rights.mayDraft(author, draft.committee())) {
			throw new Refusal(ProposalReason.PROPOSAL_NOT_YOUR_COMMITTEE);
		}
		Act act = new Act(author.self(), Set.of(Standing.AUTHOR), this.rights.now(), this.rights.zone());
		Wording.title(draft.title());
		Wording.text(draft.body());
		ProposalNumber number = this.proposals.nextNumber(act.today().getYear());
		Proposal proposal = Proposal.draft(new ProposalId(Ids.next()), number, draft, act);
		this.ledger.open(proposal);
		Snapshot written = proposal.snapshot();
		this.company.join(written, Set.of(author.self()), Part.AUTHOR, act.at());
		this.company.join(written, draft.followers(), Part.FOLLOWER, act.at());
		draft.files().forEach((file) -> this.enclosures.add(written.id(), file, act.at()));
		return written.id();
	}

	/**
	 * A text or an answer as it would be kept, for whoever asks in several steps.
	 * @throws Refusal when it is empty or too long
	 */
	public String checkText(String typed) {
		return Wording.text(typed);
	}

	/**
	 * A ministry, a division or a number of a letter as it would be kept.
	 * @throws Refusal when it is too long
	 */
	public String checkEntry(String typed) {
		return Wording.entry(typed);
	}

	/**
	 * The day of a submission as it would be kept.
	 * @throws Refusal when it is still to come
	 */
	public LocalDate checkSubmitted(LocalDate day) {
		Proposal.requireSubmitted(day, LocalDate.ofInstant(this.rights.now(), this.rights.zone()));
		return day;
	}

	/**
	 * A title as it would be kept.
	 * @throws Refusal when it is empty or too long
	 */
	public String checkTitle(String typed) {
		return Wording.title(typed);
	}

	/** Adds a file, by its authors while it is theirs and there are not too many. */
	public void enclose(ProposalId id, FileId file, Actor actor) {
		edit(id, actor, (proposal, act) -> {
			if (this.enclosures.of(id).size() >= MOST_FILES) {
				throw new Refusal(ProposalReason.PROPOSAL_FILES_MANY, Map.of("limit", MOST_FILES));
			}
			this.enclosures.add(id, file, act.at());
		});
	}

	/** Takes a file away again, by its authors while it is theirs. */
	public void remove(ProposalId id, FileId file, Actor actor) {
		edit(id, actor, (proposal, act) -> this.enclosures.remove(id, file));
	}

	/** Gives it another title, by its authors while it is theirs. */
	public void retitle(ProposalId id, String title, Actor actor) {
		edit(id, actor, (proposal, act) -> proposal.retitle(title, act));
	}

	/** Gives it another text, by its authors while it is theirs. */
	public void rewrite(ProposalId id, String body, Actor actor) {
		edit(id, actor, (proposal, act) -> proposal.rewrite(body, act));
	}

	/** Takes a member of its committee in as co-author; its author's right alone. */
	public void takeIn(ProposalId id, MemberId member, Actor actor) {
		edit(id, actor, (proposal, act) -> {
			requireAuthor(act);
			Snapshot seen = proposal.snapshot();
			if (this.appointments.on(seen.committee(), act.today())
				.stream()
				.map(Appointment::member)
				.noneMatch(member::equals)) {
				throw new Refusal(ProposalReason.PROPOSAL_NOT_OF_THE_COMMITTEE);
			}
			if (!member.equals(seen.author())) {
				this.company.promote(seen, member, act.at());
			}
		});
	}

	/** Lets a co-author go; its author's right, and the co-author's own. */
	public void letGo(ProposalId id, MemberId member, Actor actor) {
		edit(id, actor, (proposal, act) -> {
			if (!member.equals(act.member())) {
				requireAuthor(act);
			}
			this.company.leave(id, member, Part.CO_AUTHOR);
		});
	}

	/** Takes one step, whatever the person has seen. */
	public void take(ProposalId id, ProposalMove move, Actor actor) {
		take(taken(id, move, actor), move);
	}

	/**
	 * Takes one step.
	 * @param version what the person has seen
	 * @return DONE, or OVERTAKEN when it changed since
	 */
	public Outcome take(ProposalId id, int version, ProposalMove move, Actor actor) {
		Taken taken = taken(id, move, actor);
		if (taken.proposal().snapshot().version() != version) {
			return Outcome.OVERTAKEN;
		}
		take(taken, move);
		return Outcome.DONE;
	}

	private void take(Taken taken, ProposalMove move) {
		Proposal proposal = taken.proposal();
		Act act = taken.act();
		Snapshot before = proposal.snapshot();
		proposal.take(move, act);
		if (move.to() == ProposalState.SUBCOMMITTEE_REVIEW) {
			this.company.join(before, chairs(before, act), Part.FOLLOWER, act.at());
		}
		if (move instanceof ProposalMove.Merge merge) {
			this.company.handOn(before.id(), target(merge.into(), taken), act.at());
		}
		this.ledger.enter(proposal, new ProposalEvent.Moved(before.id(), before.state(), move.to(), act.member(),
				act.at(), before.version() + 1), act);
	}

	/** Of two that are to be merged the one with the lower id is locked first. */
	private Taken taken(ProposalId id, ProposalMove move, Actor actor) {
		if (move instanceof ProposalMove.Merge merge && merge.into().value().compareTo(id.value()) < 0) {
			this.proposals.take(merge.into());
		}
		return taken(id, actor);
	}

	/**
	 * What it may become part of: one that the person may read and that is on its way.
	 */
	private Snapshot target(ProposalId into, Taken taken) {
		Snapshot target = this.proposals.take(into).map(Proposal::snapshot).orElseThrow(ProposalDesk::unknown);
		if (!mayRead(target, taken.actor())) {
			throw unknown();
		}
		if (target.state().isTerminal() || target.state() == ProposalState.DRAFT) {
			throw new Refusal(ProposalReason.PROPOSAL_MERGE_TARGET);
		}
		return target;
	}

	/** Lets everybody know of the ministry's answer; the secretariat's right alone. */
	public Outcome publish(ProposalId id, Actor actor) {
		Taken taken = taken(id, actor);
		Act act = taken.act();
		if (!taken.proposal().publish(act)) {
			return Outcome.ALREADY;
		}
		this.ledger.enter(taken.proposal(),
				new ProposalEvent.Published(id, act.member(), act.at(), taken.proposal().snapshot().version() + 1),
				act);
		return Outcome.DONE;
	}

	/** Settles anew when an answer is looked at again; the secretariat's right alone. */
	public void reviewOn(ProposalId id, LocalDate day, Actor actor) {
		Taken taken = taken(id, actor);
		taken.proposal().reviewOn(day, taken.act());
		this.ledger.review(taken.proposal(), taken.act());
	}

	/** Takes a finished one up again where it was; the secretariat's right alone. */
	public void reopen(ProposalId id, String reason, Actor actor) {
		Taken taken = taken(id, actor);
		Act act = taken.act();
		Proposal proposal = taken.proposal();
		ProposalState former = Objects.requireNonNullElse(this.proposals.history(id).getLast().from(),
				ProposalState.DRAFT);
		proposal.reopen(reason, former, act);
		this.ledger.enter(proposal,
				new ProposalEvent.Reopened(id, former, act.member(), act.at(), proposal.snapshot().version() + 1), act);
	}

	/**
	 * Lets a reader hear what becomes of it.
	 * @return ALREADY when they do
	 */
	public Outcome follow(ProposalId id, Actor actor) {
		Snapshot proposal = this.proposals.find(id)
			.filter((found) -> mayRead(found, actor))
			.orElseThrow(ProposalDesk::unknown);
		if (part(id, actor) != null) {
			return Outcome.ALREADY;
		}
		this.company.join(proposal, Set.of(actor.self()), Part.FOLLOWER, this.rights.now());
		return Outcome.DONE;
	}

	/**
	 * Lets a follower hear no more of it; authors always hear.
	 * @return ALREADY when they did not follow by choice
	 */
	public Outcome unfollow(ProposalId id, Actor actor) {
		return this.company.leave(id, actor.self(), Part.FOLLOWER) ? Outcome.DONE : Outcome.ALREADY;
	}

	private void edit(ProposalId id, Actor actor, BiConsumer<Proposal, Act> change) {
		Taken taken = taken(id, actor);
		taken.proposal().requireEditing(taken.act());
		change.accept(taken.proposal(), taken.act());
		this.ledger.enter(taken.proposal(), new ProposalEvent.Edited(id), taken.act());
	}

	private Set<MemberId> chairs(Snapshot proposal, Act act) {
		return this.appointments.on(proposal.committee(), act.today())
			.stream()
			.filter((seat) -> seat.role() == Role.CHAIR)
			.map(Appointment::member)
			.collect(Collectors.toSet());
	}

	private static void requireAuthor(Act act) {
		if (!act.is(Standing.AUTHOR)) {
			throw new Refusal(ProposalReason.PROPOSAL_AUTHORS_ONLY);
		}
	}

	/** A proposal for changing; whoever may not read it hears that there is none. */
	private Taken taken(ProposalId id, Actor actor) {
		this.voting.settle(id);
		Proposal proposal = this.proposals.take(id).orElseThrow(ProposalDesk::unknown);
		Act act = this.rights.act(actor, proposal.snapshot(), part(id, actor));
		if (!Rights.mayRead(proposal.snapshot(), act.standings())) {
			throw unknown();
		}
		return new Taken(proposal, act, actor);
	}

	private boolean mayRead(Snapshot proposal, Actor actor) {
		Act act = this.rights.act(actor, proposal, part(proposal.id(), actor));
		return Rights.mayRead(proposal, act.standings());
	}

	private @Nullable Part part(ProposalId id, Actor actor) {
		MemberId member = actor.member();
		return (member == null) ? null : this.company.partsOf(member, List.of(id)).get(id);
	}

	static Refusal unknown() {
		return new Refusal(ProposalReason.PROPOSAL_UNKNOWN);
	}

	/** One that was taken for changing, by whom. */
	private record Taken(Proposal proposal, Act act, Actor actor) {
	}

}

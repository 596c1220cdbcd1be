package kr.bridgebot.proposals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.proposals.Rights.Part;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows who is to hear of what becomes of a proposal: its authors, its followers as far
 * as they may read it, and whoever has to act next. A fixed number of statements.
 */
@Component
public class ProposalAudience {

	private final Proposals proposals;

	private final Company company;

	private final Rights rights;

	private final CommitteeBoard board;

	private final Appointments appointments;

	private final MemberRegister register;

	ProposalAudience(Proposals proposals, Company company, Rights rights, CommitteeBoard board,
			Appointments appointments, MemberRegister register) {
		this.proposals = proposals;
		this.company = company;
		this.rights = rights;
		this.board = board;
		this.appointments = appointments;
		this.register = register;
	}

	/**
	 * Those who are told of one event.
	 *
	 * @param state the proposal's, as they may know it
	 * @param reason of its last step, empty where none was given
	 * @param filing how it went to a ministry, where the event is about that; null
	 * otherwise
	 * @param answer what the ministry said, where the event is about that; null otherwise
	 * @param asked who has to act next
	 * @param told everybody else
	 */
	public record Audience(ProposalNumber number, String title, ProposalState state, String reason,
			@Nullable Filing filing, @Nullable MinistryAnswer answer, Set<MemberId> asked, Set<MemberId> told) {
	}

	/**
	 * Who is to hear that it is now where it is.
	 * @param actor whose own doing it was, who hears nothing; null for the clock
	 */
	public Audience of(ProposalId id, @Nullable MemberId actor) {
		Snapshot proposal = this.proposals.find(id).orElseThrow(ProposalDesk::unknown);
		boolean secret = proposal.state() != proposal.known();
		Set<MemberId> asked = new HashSet<>(holders(proposal));
		Set<MemberId> told = secret ? new HashSet<>() : readers(proposal);
		asked.remove(actor);
		told.remove(actor);
		told.removeAll(asked);
		ProposalStep last = this.proposals.history(id).getLast();
		MinistryAnswer answer = (proposal.state() == ProposalState.ANSWERED) ? proposal.answer() : null;
		boolean filed = proposal.state() == ProposalState.SUBMITTED || proposal.state() == ProposalState.TRANSFERRED;
		return new Audience(proposal.number(), proposal.title(), proposal.state(), last.reason(),
				filed ? proposal.filing() : null, answer, asked, told);
	}

	/** Who decides for the steering committee: its officers, else the co-chairs. */
	public Set<MemberId> steering() {
		LocalDate today = today();
		Set<MemberId> officers = this.board.all()
			.stream()
			.filter((body) -> body.kind() == CommitteeKind.STEERING)
			.flatMap((body) -> this.appointments.officers(body.id(), today).stream())
			.collect(Collectors.toSet());
		if (officers.isEmpty()) {
			officers = this.appointments.officers(this.board.forum().id(), today);
		}
		return officers.isEmpty() ? this.register.secretariat() : officers;
	}

	/** Who works for the secretariat. */
	public Set<MemberId> secretariat() {
		return this.register.secretariat();
	}

	private Set<MemberId> holders(Snapshot proposal) {
		return switch (proposal.state().holder()) {
			case AUTHOR -> authors(proposal);
			case OFFICERS -> this.appointments.caretakers(proposal.committee());
			case STEERING -> steering();
			case SECRETARIAT -> secretariat();
			case MINISTRY, NOBODY -> Set.of();
		};
	}

	private Set<MemberId> authors(Snapshot proposal) {
		return this.company.of(proposal.id())
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != Part.FOLLOWER)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** Authors and those followers who may read it today. */
	private Set<MemberId> readers(Snapshot proposal) {
		Map<MemberId, Part> parts = this.company.of(proposal.id());
		if (proposal.reach() > 1) {
			return new HashSet<>(parts.keySet());
		}
		Collection<MemberId> members = parts.keySet();
		Map<MemberId, Map<CommitteeId, Role>> seats = this.appointments.roles(members, today());
		Set<MemberId> staff = secretariat();
		return members.stream()
			.filter((member) -> this.rights.mayRead(proposal, member, parts.get(member),
					seats.getOrDefault(member, Map.of()), staff.contains(member)))
			.collect(Collectors.toSet());
	}

	/**
	 * Which of these proposals each of these members may read today: rights may have
	 * ended since they were to hear of them. Four statements.
	 */
	public Map<MemberId, Set<ProposalId>> readable(Map<MemberId, Set<ProposalId>> asked) {
		Set<ProposalId> ids = asked.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		List<Snapshot> proposals = this.proposals.find(ids);
		Map<ProposalId, Map<MemberId, Part>> parts = this.company.partsOf(asked.keySet(), ids);
		Map<MemberId, Map<CommitteeId, Role>> seats = this.appointments.roles(asked.keySet(), today());
		Set<MemberId> staff = secretariat();
		Map<MemberId, Set<ProposalId>> readable = new HashMap<>();
		asked.forEach((member, wanted) -> readable.put(member,
				proposals.stream()
					.filter((proposal) -> wanted.contains(proposal.id()) && this.rights.mayRead(proposal, member,
							parts.getOrDefault(proposal.id(), Map.of()).get(member),
							seats.getOrDefault(member, Map.of()), staff.contains(member)))
					.map(Snapshot::id)
					.collect(Collectors.toSet())));
		return readable;
	}

	private LocalDate today() {
		return this.rights.now().atZone(this.rights.zone()).toLocalDate();
	}

}

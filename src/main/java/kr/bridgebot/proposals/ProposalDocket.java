package kr.bridgebot.proposals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.files.FileId;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.proposals.Rights.Part;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The docket in which everybody reads of proposals what they may. */
@Service
@Transactional(readOnly = true)
public class ProposalDocket {

	private final Proposals proposals;

	private final Company company;

	private final Enclosures enclosures;

	private final Rights rights;

	private final Appointments appointments;

	ProposalDocket(Proposals proposals, Company company, Enclosures enclosures, Rights rights,
			Appointments appointments) {
		this.appointments = appointments;
		this.proposals = proposals;
		this.company = company;
		this.enclosures = enclosures;
		this.rights = rights;
	}

	/**
	 * Those of these proposals that this person may read, by id; whoever assists somebody
	 * reads along. Two statements, for assistants two more.
	 */
	public Map<ProposalId, ProposalView> find(Collection<ProposalId> ids, Actor reader) {
		MemberId member = reader.member();
		if (member == null) {
			return Map.of();
		}
		Map<ProposalId, Part> parts = this.company.partsOf(member, ids);
		List<Snapshot> found = this.proposals.find(ids);
		Set<ProposalId> along = readAlong(found, reader);
		return found.stream()
			.map((proposal) -> view(proposal, reader, parts.get(proposal.id()), along.contains(proposal.id())))
			.flatMap(Optional::stream)
			.collect(Collectors.toMap(ProposalView::id, Function.identity()));
	}

	/**
	 * What those may read whom this person assists, by their seats or their part; a draft
	 * is shown to nobody on the side.
	 */
	private Set<ProposalId> readAlong(List<Snapshot> proposals, Actor reader) {
		if (reader.principals().isEmpty()) {
			return Set.of();
		}
		LocalDate today = this.rights.now().atZone(this.rights.zone()).toLocalDate();
		Map<MemberId, Map<CommitteeId, Role>> seats = this.appointments.roles(reader.principals(), today);
		List<ProposalId> ids = proposals.stream().map(Snapshot::id).toList();
		Set<ProposalId> along = new HashSet<>();
		Map<ProposalId, Map<MemberId, Part>> parts = this.company.partsOf(reader.principals(), ids);
		for (MemberId principal : reader.principals()) {
			proposals.stream()
				.filter((proposal) -> proposal.reach() >= 0 && this.rights.mayRead(proposal, principal,
						parts.getOrDefault(proposal.id(), Map.of()).get(principal),
						seats.getOrDefault(principal, Map.of()), false))
				.map(Snapshot::id)
				.forEach(along::add);
		}
		return along;
	}

	/** One proposal, if there is such a one and this person may read it. */
	public Optional<ProposalView> find(ProposalId id, Actor reader) {
		return Optional.ofNullable(find(List.of(id), reader).get(id));
	}

	/** The same, with a refusal for one that is not there or not to be read. */
	public ProposalView get(ProposalId id, Actor reader) {
		return find(id, reader).orElseThrow(ProposalDesk::unknown);
	}

	/** The one of this number, if this person may read it. */
	public Optional<ProposalView> numbered(ProposalNumber number, Actor reader) {
		return this.proposals.numbered(number).flatMap((id) -> find(id, reader));
	}

	/** What became of it so far, oldest first, as far as this reader is to know. */
	public List<ProposalStep> history(ProposalView proposal) {
		List<ProposalStep> steps = this.proposals.history(proposal.id());
		boolean secret = steps.getLast().to() == ProposalState.ANSWERED && proposal.state() != ProposalState.ANSWERED;
		return secret ? steps.subList(0, steps.size() - 1) : steps;
	}

	/** Its authors, the first one first, the others in order of joining. */
	public List<MemberId> authors(ProposalView proposal) {
		Map<MemberId, Part> authors = new LinkedHashMap<>();
		authors.put(proposal.author(), Part.AUTHOR);
		authors.putAll(this.company.of(proposal.id()));
		return authors.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != Part.FOLLOWER)
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * What these proposals are called, for those who are asked about them by office; one
	 * statement.
	 */
	public Map<ProposalId, Heading> headings(Collection<ProposalId> ids) {
		return this.proposals.find(ids)
			.stream()
			.map((found) -> new Heading(found.id(), found.number(), found.title(), found.body()))
			.collect(Collectors.toMap(Heading::id, Function.identity()));
	}

	/** A proposal as it is called, with what it says. */
	public record Heading(ProposalId id, ProposalNumber number, String title, String body) {
	}

	/** What belongs to it, in order of coming. */
	public List<FileId> files(ProposalView proposal) {
		return this.enclosures.of(proposal.id());
	}

	private Optional<ProposalView> view(Snapshot proposal, Actor reader, @Nullable Part part, boolean along) {
		Act act = this.rights.act(reader, proposal, part);
		return (along || Rights.mayRead(proposal, act.standings())) ? Optional.of(this.rights.view(proposal, act, part))
				: Optional.empty();
	}

}

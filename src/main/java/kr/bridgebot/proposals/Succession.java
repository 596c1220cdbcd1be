package kr.bridgebot.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.proposals.Rights.Part;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Finds who goes on with a proposal whose author asked to be forgotten: the co-author who
 * joined first; where it is with its author and there is no other, whoever runs its
 * committee, the chair before the clerk. Else nobody could ever take it a step on.
 */
@Component
class Succession {

	private final Proposals proposals;

	private final Company company;

	private final Appointments appointments;

	private final Rights rights;

	Succession(Proposals proposals, Company company, Appointments appointments, Rights rights) {
		this.proposals = proposals;
		this.company = company;
		this.appointments = appointments;
		this.rights = rights;
	}

	/** Passes on what this member wrote, as far as somebody is there to take it. */
	void pass(MemberId author) {
		Instant now = this.rights.now();
		for (Snapshot proposal : this.proposals.by(author)) {
			if (!proposal.state().isTerminal()) {
				successor(proposal, now).ifPresent((heir) -> {
					this.proposals.pass(proposal.id(), heir);
					this.company.succeed(proposal, heir, now);
				});
			}
		}
	}

	private Optional<MemberId> successor(Snapshot proposal, Instant now) {
		Optional<MemberId> coAuthor = this.company.of(proposal.id())
			.entrySet()
			.stream()
			.filter((part) -> part.getValue() == Part.CO_AUTHOR)
			.map(Map.Entry::getKey)
			.findFirst();
		return (coAuthor.isPresent() || !proposal.state().isEditable()) ? coAuthor : officer(proposal, now);
	}

	private Optional<MemberId> officer(Snapshot proposal, Instant now) {
		LocalDate today = now.atZone(this.rights.zone()).toLocalDate();
		return this.appointments.on(proposal.committee(), today)
			.stream()
			.filter((seat) -> seat.role().runsTheCommittee() && !seat.member().equals(proposal.author()))
			.min(Comparator.comparing((Appointment seat) -> seat.role() == Role.CLERK))
			.map(Appointment::member);
	}

}

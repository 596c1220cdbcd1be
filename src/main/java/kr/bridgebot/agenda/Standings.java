package kr.bridgebot.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.agenda.ItemAct.Standing;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Role;
import org.springframework.stereotype.Component;

/** Knows by what right somebody acts on a committee's agenda. */
@Component
class Standings {

	private final CommitteeBoard board;

	private final Appointments appointments;

	private final Clock clock;

	private final ZoneId zone;

	Standings(CommitteeBoard board, Appointments appointments, Clock clock, ZoneId zone) {
		this.board = board;
		this.appointments = appointments;
		this.clock = clock;
		this.zone = zone;
	}

	/** What this person does now with a committee's agenda. */
	ItemAct act(Actor actor, CommitteeId committee) {
		Standing standing = this.board.find(committee).map((body) -> of(actor, body)).orElse(Standing.OUTSIDER);
		return new ItemAct(actor.member(), standing, this.clock.instant());
	}

	/** The committees whose items this person sees, in the order of the board. */
	List<Committee> bodies(Actor actor) {
		Set<CommitteeId> assisted = assisted(actor);
		return this.board.all()
			.stream()
			.filter(Committee::listed)
			.filter((body) -> own(actor, body) != Standing.OUTSIDER || assisted.contains(body.id()))
			.toList();
	}

	/**
	 * The committees that this person has to look after: as their officer; the
	 * secretariat those that have none.
	 */
	Set<CommitteeId> caredFor(Actor actor) {
		Set<CommitteeId> cared = new HashSet<>();
		Set<CommitteeId> officered = actor.secretariat() ? this.appointments.on(LocalDate.ofInstant(now(), this.zone))
			.stream()
			.filter((seat) -> seat.role().runsTheCommittee())
			.map(Appointment::committee)
			.collect(Collectors.toSet()) : Set.of();
		for (Committee body : this.board.all()) {
			Role seat = actor.seats().get(body.id());
			boolean officer = (seat != null && seat.runsTheCommittee()) || own(actor, body) == Standing.OFFICER;
			if (officer || (actor.secretariat() && body.listed() && !officered.contains(body.id()))) {
				cared.add(body.id());
			}
		}
		return cared;
	}

	private Standing of(Actor actor, Committee body) {
		Standing own = own(actor, body);
		return (own == Standing.OUTSIDER && assisted(actor).contains(body.id())) ? Standing.READER : own;
	}

	/** The co-chairs of the whole forum also run its steering committee. */
	private Standing own(Actor actor, Committee body) {
		boolean runs = !actor.secretariat() && actor.runs(body.id());
		if (runs || (body.kind() == CommitteeKind.STEERING && !actor.secretariat()
				&& actor.runs(this.board.forum().id()))) {
			return Standing.OFFICER;
		}
		if (actor.secretariat()) {
			return Standing.SECRETARIAT;
		}
		boolean sits = actor.seats().containsKey(body.id())
				|| (body.kind() == CommitteeKind.FORUM && !actor.seats().isEmpty());
		return sits ? Standing.MEMBER : Standing.OUTSIDER;
	}

	private Set<CommitteeId> assisted(Actor actor) {
		Set<CommitteeId> bodies = new HashSet<>();
		if (!actor.principals().isEmpty()) {
			this.appointments.roles(actor.principals(), LocalDate.ofInstant(now(), this.zone))
				.values()
				.forEach((seats) -> bodies.addAll(seats.keySet()));
		}
		return bodies;
	}

	Instant now() {
		return this.clock.instant();
	}

}

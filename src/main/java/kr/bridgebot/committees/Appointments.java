package kr.bridgebot.committees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Terms.Term;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book of who sits in which committee from when to when. History is kept. */
@Service
public class Appointments {

	private final Terms terms;

	private final CommitteeBoard board;

	private final MemberRegister register;

	private final Today today;

	private final ApplicationEventPublisher events;

	Appointments(Terms terms, CommitteeBoard board, MemberRegister register, Today today,
			ApplicationEventPublisher events) {
		this.terms = terms;
		this.board = board;
		this.register = register;
		this.today = today;
		this.events = events;
	}

	/**
	 * Who sits in a committee on that day, officers first, then by name. For the whole
	 * forum everybody who sits anywhere, once.
	 */
	public List<Appointment> on(CommitteeId committee, LocalDate day) {
		List<Appointment> seats = seats(committee, day);
		Map<MemberId, Person> people = this.register.find(seats.stream().map(Appointment::member).toList());
		return seats.stream()
			.sorted(Comparator.comparing(Appointment::role)
				.thenComparing((seat) -> nameOf(people.get(seat.member())))
				.thenComparing((seat) -> seat.member().value()))
			.toList();
	}

	/** Every term in force on that day, oldest first. One statement. */
	public List<Appointment> on(LocalDate day) {
		return this.terms.inForce(day);
	}

	/** These members' terms in force on that day, oldest first. One statement. */
	public List<Appointment> of(Collection<MemberId> members, LocalDate day) {
		return members.isEmpty() ? List.of() : this.terms.inForce(members, day);
	}

	/**
	 * In which committees these members sit on that day, and as what; who sits anywhere
	 * belongs to the whole forum too. One statement.
	 */
	public Map<MemberId, Map<CommitteeId, Role>> roles(Collection<MemberId> members, LocalDate day) {
		Map<MemberId, Map<CommitteeId, Role>> roles = new HashMap<>();
		CommitteeId forum = this.board.forum().id();
		of(members, day).forEach((term) -> {
			Map<CommitteeId, Role> own = roles.computeIfAbsent(term.member(), (key) -> new HashMap<>());
			own.put(term.committee(), term.role());
			own.putIfAbsent(forum, Role.MEMBER);
		});
		return roles;
	}

	/** Chair, clerk and co-chairs of that day. */
	public Set<MemberId> officers(CommitteeId committee, LocalDate day) {
		return this.terms.inForce(committee, day)
			.stream()
			.filter((seat) -> seat.role().runsTheCommittee())
			.map(Appointment::member)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether a committee is looked after by the secretariat today. */
	public boolean hasNoOfficers(CommitteeId committee) {
		return officers(committee, this.today.date()).isEmpty();
	}

	/** Who looks after a committee today: its officers, else the secretariat. */
	public Set<MemberId> caretakers(CommitteeId committee) {
		Set<MemberId> officers = officers(committee, this.today.date());
		return officers.isEmpty() ? this.register.secretariat() : officers;
	}

	/** The terms of one member, latest first. */
	public List<Appointment> of(MemberId member) {
		return this.terms.of(member);
	}

	/**
	 * Appoints members; set-based. A member who already sits there in another role
	 * changes role from the new term's first day; one who sits there in the same role
	 * stays. A term that would only begin later gives way.
	 */
	@Transactional
	public void appoint(Collection<Appointment> appointments) {
		if (appointments.isEmpty()) {
			return;
		}
		Map<Seat, Appointment> wanted = new LinkedHashMap<>();
		appointments.forEach((appointment) -> wanted.put(Seat.of(appointment), appointment));
		List<UUID> bodies = wanted.keySet().stream().map((seat) -> seat.committee().value()).distinct().toList();
		this.terms.lock(bodies);
		LocalDate earliest = wanted.values()
			.stream()
			.map(Appointment::since)
			.min(Comparator.naturalOrder())
			.orElseThrow();
		Map<Seat, List<Term>> standing = this.terms.standingFrom(bodies, earliest)
			.stream()
			.collect(Collectors.groupingBy((term) -> Seat.of(term.appointment())));
		Changes changes = new Changes();
		wanted.forEach((seat, appointment) -> changes.appoint(appointment, standing.getOrDefault(seat, List.of())));
		write(changes);
	}

	/** Ends a term: that day is its last. */
	@Transactional
	public void end(MemberId member, CommitteeId committee, LocalDate last) {
		this.terms.lock(List.of(committee.value()));
		Changes changes = new Changes();
		this.terms.endingAfter(member, last)
			.stream()
			.filter((term) -> term.appointment().committee().equals(committee))
			.forEach((term) -> changes.end(term, last));
		write(changes);
	}

	/** Who asked to be forgotten sits nowhere from today on. */
	@EventListener
	@Transactional
	void on(MemberEvent.Erased erased) {
		LocalDate last = this.today.date().minusDays(1);
		Changes changes = new Changes();
		this.terms.endingAfter(erased.member(), last).forEach((term) -> changes.end(term, last));
		write(changes);
	}

	private static String nameOf(@Nullable Person person) {
		return (person == null) ? "" : person.name();
	}

	private List<Appointment> seats(CommitteeId committee, LocalDate day) {
		Committee forum = this.board.forum();
		if (!forum.id().equals(committee)) {
			return this.terms.inForce(committee, day);
		}
		Map<MemberId, Appointment> everybody = new HashMap<>();
		this.terms.inForce(day)
			.forEach((term) -> everybody.merge(term.member(), inForum(term, forum.id()), Appointments::weightier));
		return List.copyOf(everybody.values());
	}

	private static Appointment inForum(Appointment term, CommitteeId forum) {
		return term.committee().equals(forum) ? term
				: new Appointment(term.member(), forum, Role.MEMBER, term.since(), term.until());
	}

	private static Appointment weightier(Appointment one, Appointment other) {
		return (other.role().compareTo(one.role()) < 0) ? other : one;
	}

	private void write(Changes changes) {
		this.terms.drop(changes.dropped);
		this.terms.end(changes.ended);
		this.terms.add(changes.added);
		changes.seats()
			.forEach((committee, members) -> this.events
				.publishEvent(new CommitteeEvent.SeatsChanged(committee, members)));
	}

	/** One member's place in one committee. */
	private record Seat(MemberId member, CommitteeId committee) {

		static Seat of(Appointment appointment) {
			return new Seat(appointment.member(), appointment.committee());
		}

	}

	/** What a decision makes of the book, gathered to be written at once. */
	private static final class Changes {

		private final List<Term> added = new ArrayList<>();

		private final List<Term> ended = new ArrayList<>();

		private final List<Term> dropped = new ArrayList<>();

		void appoint(Appointment appointment, List<Term> standing) {
			LocalDate since = appointment.since();
			boolean stays = standing.stream()
				.map(Term::appointment)
				.anyMatch((term) -> term.isInForce(since) && term.role() == appointment.role());
			if (!stays) {
				standing.stream()
					.filter((term) -> !term.appointment().isOver(since))
					.forEach((term) -> end(term, since.minusDays(1)));
				this.added.add(Term.fresh(appointment));
			}
		}

		void end(Term term, LocalDate last) {
			if (term.appointment().since().isAfter(last)) {
				this.dropped.add(term);
			}
			else {
				this.ended.add(term.until(last));
			}
		}

		Map<CommitteeId, Set<MemberId>> seats() {
			Map<CommitteeId, Set<MemberId>> seats = new HashMap<>();
			for (List<Term> terms : List.of(this.added, this.ended, this.dropped)) {
				terms.forEach((term) -> seats.computeIfAbsent(term.appointment().committee(), (key) -> new HashSet<>())
					.add(term.appointment().member()));
			}
			return seats;
		}

	}

}

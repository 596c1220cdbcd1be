package kr.bridgebot.committees;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roll of each committee as its officers and the secretariat may read it: who the
 * members are, and whether the bot reaches them. Everybody else is refused.
 */
@Service
public class CommitteeRoll {

	private final Appointments appointments;

	private final CommitteeBoard board;

	private final MemberRegister register;

	private final Reachability reachability;

	private final Today today;

	CommitteeRoll(Appointments appointments, CommitteeBoard board, MemberRegister register, Reachability reachability,
			Today today) {
		this.appointments = appointments;
		this.board = board;
		this.register = register;
		this.reachability = reachability;
		this.today = today;
	}

	/**
	 * Somebody on the roll.
	 *
	 * @param seats today's terms, as far as the reader may see that committee's roll
	 * @param standing what the messenger last told; null while no account is linked
	 */
	public record Listed(Person person, List<Appointment> seats, Reachability.@Nullable Standing standing) {

		/** The seat in this committee; none for who belongs to it only by another. */
		public Optional<Appointment> seatIn(CommitteeId committee) {
			return this.seats.stream().filter((seat) -> seat.committee().equals(committee)).findFirst();
		}

	}

	/** Who sits in a committee today, officers first, then by name. */
	public List<Listed> of(CommitteeId committee, Actor actor) {
		if (!reads(actor, committee)) {
			throw new Refusal(CommitteeReason.NOT_YOUR_COMMITTEE);
		}
		List<Appointment> seats = this.appointments.on(committee, this.today.date());
		Map<MemberId, Person> people = this.register.find(seats.stream().map(Appointment::member).toList());
		Map<Long, Reachability.Standing> standings = standings(people.values());
		return seats.stream().<Listed>mapMulti((seat, sink) -> {
			Person person = people.get(seat.member());
			if (person != null) {
				sink.accept(new Listed(person, List.of(seat), standing(person, standings)));
			}
		}).toList();
	}

	/**
	 * Whose name or organisation contains this, by name: the secretariat finds everybody
	 * on the roster, an officer the members of the committees they run.
	 */
	public List<Listed> search(String part, Actor actor) {
		if (!actor.isOfficer()) {
			throw new Refusal(CommitteeReason.NOT_YOUR_COMMITTEE);
		}
		String wanted = part.toLowerCase(Locale.ROOT);
		Map<MemberId, List<Appointment>> seats = visibleSeats(actor);
		Collection<Person> people = actor.secretariat() ? this.register.all()
				: this.register.find(seats.keySet()).values();
		List<Person> found = people.stream()
			.filter((person) -> !person.erased() && (person.name().toLowerCase(Locale.ROOT).contains(wanted)
					|| person.organisation().toLowerCase(Locale.ROOT).contains(wanted)))
			.sorted(Comparator.comparing(Person::name).thenComparing((person) -> person.id().value()))
			.toList();
		Map<Long, Reachability.Standing> standings = standings(found);
		return found.stream()
			.map((person) -> new Listed(person, seats.getOrDefault(person.id(), List.of()),
					standing(person, standings)))
			.toList();
	}

	/**
	 * One person.
	 * @throws Refusal when the person sits in no committee that the reader runs
	 */
	public Listed find(MemberId member, Actor actor) {
		List<Appointment> seats = this.appointments.of(Set.of(member), this.today.date())
			.stream()
			.filter((seat) -> reads(actor, seat.committee()))
			.toList();
		if (!actor.secretariat() && seats.isEmpty()) {
			throw new Refusal(CommitteeReason.NOT_YOUR_COMMITTEE);
		}
		Person person = this.register.find(member)
			.filter((found) -> !found.erased())
			.orElseThrow(() -> new Refusal(CommitteeReason.TERM_IS_OVER));
		return new Listed(person, seats, standing(person, standings(List.of(person))));
	}

	/**
	 * Gives somebody another role from today on, or a seat to who had none.
	 * @throws Refusal unless it is the secretariat that asks
	 */
	@Transactional
	public void appoint(MemberId member, CommitteeId committee, Role role, Actor actor) {
		if (!actor.secretariat()) {
			throw new Refusal(CommitteeReason.OFFICERS_BY_SECRETARIAT);
		}
		this.appointments.appoint(List.of(new Appointment(find(member, actor).person().id(),
				this.board.get(committee).id(), role, this.today.date(), null)));
	}

	/**
	 * Ends somebody's term with today. Of officers only the secretariat does so.
	 * @return the seat that was ended
	 */
	@Transactional
	public Appointment endTerm(MemberId member, CommitteeId committee, Actor actor) {
		requireRunning(committee, actor);
		Appointment seat = find(member, actor).seatIn(committee)
			.orElseThrow(() -> new Refusal(CommitteeReason.TERM_IS_OVER));
		if (seat.role().runsTheCommittee() && !actor.secretariat()) {
			throw new Refusal(CommitteeReason.OFFICERS_BY_SECRETARIAT);
		}
		this.appointments.end(member, committee, this.today.date());
		return seat;
	}

	private Map<MemberId, List<Appointment>> visibleSeats(Actor actor) {
		return this.appointments.on(this.today.date())
			.stream()
			.filter((seat) -> reads(actor, seat.committee()))
			.collect(Collectors.groupingBy(Appointment::member));
	}

	private Map<Long, Reachability.Standing> standings(Collection<Person> people) {
		Set<Long> accounts = people.stream().<Long>mapMulti((person, sink) -> {
			Long account = person.account();
			if (account != null) {
				sink.accept(account);
			}
		}).collect(Collectors.toSet());
		return accounts.isEmpty() ? Map.of() : this.reachability.of(accounts);
	}

	private static Reachability.@Nullable Standing standing(Person person, Map<Long, Reachability.Standing> standings) {
		Long account = person.account();
		return (account == null) ? null : standings.getOrDefault(account, Reachability.Standing.ACTIVE);
	}

	/** Whoever runs the forum reads the rolls of all its bodies. */
	private boolean reads(Actor actor, CommitteeId committee) {
		return actor.runs(committee) || actor.runs(this.board.forum().id());
	}

	private static void requireRunning(CommitteeId committee, Actor actor) {
		if (!actor.runs(committee)) {
			throw new Refusal(CommitteeReason.NOT_YOUR_COMMITTEE);
		}
	}

}

package kr.bridgebot.announcements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Counts how long the fields of an audience are, and who has none of a value. */
@Component
class FieldCensus {

	/** How many are named who have no value. */
	static final int NAMED = 8;

	private final MemberRegister register;

	private final CommitteeBoard board;

	FieldCensus(MemberRegister register, CommitteeBoard board) {
		this.register = register;
		this.board = board;
	}

	/**
	 * What was counted.
	 *
	 * @param widths of the fields that are used
	 * @param empty who has no value, by name; a field that everybody has is left out
	 */
	record Count(Map<Field, Integer> widths, Map<Field, List<String>> empty) {

		static Count nothing() {
			return new Count(new EnumMap<>(Field.class), new EnumMap<>(Field.class));
		}

		void add(Field field, String value, String name) {
			this.widths.merge(field, value.length(), Math::max);
			if (value.isBlank()) {
				this.empty.computeIfAbsent(field, (key) -> new ArrayList<>()).add(name);
			}
		}

		Count sorted() {
			this.empty.values().forEach((names) -> names.sort(Comparator.naturalOrder()));
			return this;
		}

	}

	/**
	 * Asks nobody when no field is used; else one statement for some thousands of people.
	 */
	Count count(Set<Field> used, Collection<MemberId> people, CommitteeId scope, Seated seated) {
		Count count = Count.nothing();
		if (used.isEmpty()) {
			return count;
		}
		for (List<MemberId> slice : Slices.of(people)) {
			for (Person person : this.register.find(slice).values()) {
				FrozenPerson frozen = frozen(person, scope, seated);
				used.forEach((field) -> count.add(field, frozen.longest(field), person.name()));
			}
		}
		return count.sorted();
	}

	/** Somebody with the names that are kept: in a body's announcement only its own. */
	FrozenPerson frozen(Person person, CommitteeId scope, Seated seated) {
		List<CommitteeId> seats = this.board.forum().id().equals(scope) ? seated.bodies(person.id()) : List.of();
		List<CommitteeId> bodies = seats.isEmpty() ? List.of(scope) : seats;
		List<Committee> named = this.board.all()
			.stream()
			.filter((committee) -> bodies.contains(committee.id()))
			.filter((committee) -> bodies.size() == 1 || !committee.id().equals(this.board.forum().id()))
			.toList();
		return new FrozenPerson(person.id(), person.name(), person.organisation(),
				joined(named.stream().map((committee) -> committee.names().ko()).toList()),
				joined(named.stream().map((committee) -> committee.names().en()).toList()));
	}

	private static String joined(List<String> names) {
		String joined = String.join(", ", names);
		return joined.substring(0, Math.min(joined.length(), FrozenPerson.LONGEST_COMMITTEES));
	}

}

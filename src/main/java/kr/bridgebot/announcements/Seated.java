package kr.bridgebot.announcements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;

/** Who sits in an announcement's scope on its day: beyond them it reaches nobody. */
final class Seated {

	private final Map<MemberId, List<Appointment>> seats = new LinkedHashMap<>();

	Seated(Collection<Appointment> appointments) {
		appointments
			.forEach((seat) -> this.seats.computeIfAbsent(seat.member(), (member) -> new ArrayList<>(1)).add(seat));
	}

	Set<MemberId> all() {
		return this.seats.keySet();
	}

	boolean has(MemberId member) {
		return this.seats.containsKey(member);
	}

	Set<MemberId> in(CommitteeId committee) {
		return who((seat) -> seat.committee().equals(committee));
	}

	Set<MemberId> as(Role role) {
		return who((seat) -> seat.role() == role);
	}

	/** The bodies somebody sits in. */
	List<CommitteeId> bodies(MemberId member) {
		return this.seats.getOrDefault(member, List.of()).stream().map(Appointment::committee).distinct().toList();
	}

	private Set<MemberId> who(Predicate<Appointment> wanted) {
		return this.seats.entrySet()
			.stream()
			.filter((each) -> each.getValue().stream().anyMatch(wanted))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

}

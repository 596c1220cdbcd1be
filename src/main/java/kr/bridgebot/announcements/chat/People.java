package kr.bridgebot.announcements.chat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Finds those who sit in a scope by a part of their name. */
@Component
class People {

	private final Appointments appointments;

	private final MemberRegister register;

	private final Clock clock;

	private final ZoneId zone;

	People(Appointments appointments, MemberRegister register, Clock clock, ZoneId zone) {
		this.appointments = appointments;
		this.register = register;
		this.clock = clock;
		this.zone = zone;
	}

	/** Whose name or organisation contains these letters, by name. */
	List<Person> named(String part, CommitteeId scope) {
		String wanted = part.strip().toLowerCase(Locale.ROOT);
		return this.register
			.find(this.appointments.on(scope, this.clock.instant().atZone(this.zone).toLocalDate())
				.stream()
				.map(Appointment::member)
				.toList())
			.values()
			.stream()
			.filter((person) -> !person.erased() && (has(person.name(), wanted) || has(person.organisation(), wanted)))
			.sorted(Comparator.comparing(Person::name).thenComparing((person) -> person.id().value()))
			.toList();
	}

	private static boolean has(String words, String wanted) {
		return words.toLowerCase(Locale.ROOT).contains(wanted);
	}

}

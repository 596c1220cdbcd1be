package kr.bridgebot.minutes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.springframework.stereotype.Component;

/** Tells who owes a body's minutes. */
@Component
class MinutesDuty {

	private final Appointments appointments;

	private final MemberRegister register;

	private final ZoneId zone;

	MinutesDuty(Appointments appointments, MemberRegister register, ZoneId zone) {
		this.appointments = appointments;
		this.register = register;
		this.zone = zone;
	}

	/** The clerk, else the chair, else the secretariat. */
	Set<MemberId> writers(CommitteeId committee, Instant now) {
		Set<MemberId> clerks = seated(committee, now, (role) -> role == Role.CLERK);
		return clerks.isEmpty() ? chairs(committee, now) : clerks;
	}

	/** The chair, else the secretariat. */
	Set<MemberId> chairs(CommitteeId committee, Instant now) {
		Set<MemberId> chairs = seated(committee, now, (role) -> role == Role.CHAIR || role == Role.CO_CHAIR);
		return chairs.isEmpty() ? this.register.secretariat() : chairs;
	}

	private Set<MemberId> seated(CommitteeId committee, Instant now, Predicate<Role> wanted) {
		LocalDate today = now.atZone(this.zone).toLocalDate();
		List<Appointment> seats = this.appointments.on(committee, today);
		return seats.stream()
			// The whole forum's list has everybody, by the seats that they have
			// elsewhere.
			.filter((seat) -> seat.committee().equals(committee) && wanted.test(seat.role()))
			.map(Appointment::member)
			.collect(Collectors.toSet());
	}

}

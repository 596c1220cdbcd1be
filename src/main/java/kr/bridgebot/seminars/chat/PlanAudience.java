package kr.bridgebot.seminars.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Knows today who has to be told what a committee owes. */
@Component
class PlanAudience {

	private final Appointments appointments;

	private final MemberRegister register;

	private final Clock clock;

	private final ZoneId zone;

	PlanAudience(Appointments appointments, MemberRegister register, Clock clock, ZoneId zone) {
		this.appointments = appointments;
		this.register = register;
		this.clock = clock;
		this.zone = zone;
	}

	/** The committee's officers; the secretariat where it has none. */
	Set<MemberId> officers(SeminarView seminar) {
		Set<MemberId> officers = this.appointments.officers(seminar.committee(),
				LocalDate.ofInstant(this.clock.instant(), this.zone));
		return officers.isEmpty() ? secretariat() : officers;
	}

	Set<MemberId> secretariat() {
		return this.register.secretariat();
	}

}

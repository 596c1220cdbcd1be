package kr.bridgebot.seminars;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.springframework.stereotype.Component;

/** Fresh sample people of a committee, so that no test meets another's. */
@Component
public class Crew {

	private static final AtomicLong ACCOUNTS = new AtomicLong(700_000);

	private final CommitteeBoard board;

	private final MemberRegister register;

	private final Appointments appointments;

	Crew(CommitteeBoard board, MemberRegister register, Appointments appointments) {
		this.board = board;
		this.register = register;
		this.appointments = appointments;
	}

	public CommitteeId committee(String code) {
		return this.board.byCode(code).orElseThrow().id();
	}

	/** Somebody with this role in this committee. */
	public Actor appoint(String committee, Role role) {
		MemberId member = enrol();
		this.appointments
			.appoint(List.of(new Appointment(member, committee(committee), role, LocalDate.of(2026, 1, 1), null)));
		return actor(member, false, Map.of(committee(committee), role));
	}

	/** Somebody of the secretariat. */
	public Actor secretary() {
		MemberId member = enrol();
		this.register.joinSecretariat(List.of(member));
		return actor(member, true, Map.of());
	}

	private MemberId enrol() {
		long number = ACCOUNTS.incrementAndGet();
		return this.register.enrol(List.of(new MemberRegister.Entry("표본 위원 " + number, "표본연구원", "위원", null, "")))
			.getFirst();
	}

	private static Actor actor(MemberId member, boolean secretariat, Map<CommitteeId, Role> seats) {
		return new Actor(ACCOUNTS.incrementAndGet(), member, Language.KO, ZoneId.of("Asia/Seoul"), secretariat, seats,
				Set.of());
	}

}

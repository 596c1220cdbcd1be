package kr.bridgebot.committees;

import java.time.LocalDate;
import java.util.List;
import kr.bridgebot.cluster.CacheNews;
import kr.bridgebot.committees.CommitteeRoll.Listed;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BotTest
class CommitteeRollTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Autowired
	CommitteeRoll roll;

	@Autowired
	Appointments appointments;

	@Autowired
	CommitteeBoard board;

	@Autowired
	MemberRegister register;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	CacheNews news;

	private People people;

	private CommitteeId ecosystem;

	private CommitteeId social;

	@BeforeEach
	void findsTheBodies() {
		this.people = new People(this.register, this.jdbc, this.news);
		this.ecosystem = this.board.byCode("ecosystem").orElseThrow().id();
		this.social = this.board.byCode("social").orElseThrow().id();
	}

	@Test
	void showsARollToItsOfficersAlone() {
		MemberId member = seated("Rolled", this.ecosystem, Role.MEMBER);
		Actor clerk = People.officer(this.ecosystem, Role.CLERK);

		assertThat(this.roll.of(this.ecosystem, clerk)).extracting((listed) -> listed.person().id()).contains(member);
		assertThat(this.roll.find(member, clerk).seatIn(this.ecosystem)).isPresent();
		for (Actor other : List.of(People.officer(this.social, Role.CHAIR),
				People.officer(this.ecosystem, Role.MEMBER))) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.roll.of(this.ecosystem, other));
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.roll.find(member, other));
		}
	}

	@Test
	void tellsWhomTheBotReaches() {
		MemberId unlinked = seated("Unlinked", this.ecosystem, Role.MEMBER);
		MemberId linked = seated("Linked", this.ecosystem, Role.MEMBER);
		this.people.link(linked);

		assertThat(this.roll.find(unlinked, People.secretariat()).standing()).isNull();
		assertThat(this.roll.find(linked, People.secretariat()).standing()).isEqualTo(Standing.ACTIVE);
	}

	@Test
	void findsByAPartOfTheNameWithinWhatTheReaderRuns() {
		MemberId own = seated("Searched Kim", this.ecosystem, Role.MEMBER);
		MemberId other = seated("Searched Lee", this.social, Role.MEMBER);

		List<Listed> officers = this.roll.search("searched", People.officer(this.ecosystem, Role.CHAIR));
		List<Listed> secretariats = this.roll.search("searched", People.secretariat());

		assertThat(officers).extracting((listed) -> listed.person().id()).containsExactly(own);
		assertThat(secretariats).extracting((listed) -> listed.person().id()).containsExactly(own, other);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.roll.search("searched", People.officer(this.social, Role.MEMBER)));
	}

	@Test
	void leavesRolesAndOfficersTermsToTheSecretariat() {
		MemberId chair = seated("Chairing", this.ecosystem, Role.CHAIR);
		MemberId member = seated("Member", this.ecosystem, Role.MEMBER);
		Actor clerk = People.officer(this.ecosystem, Role.CLERK);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.roll.endTerm(chair, this.ecosystem, clerk))
			.withMessage("OFFICERS_BY_SECRETARIAT");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.roll.appoint(member, this.ecosystem, Role.CHAIR, clerk))
			.withMessage("OFFICERS_BY_SECRETARIAT");
		this.roll.endTerm(member, this.ecosystem, clerk);
		this.roll.appoint(chair, this.ecosystem, Role.CLERK, People.secretariat());

		assertThat(this.appointments.of(member).getFirst().until()).isEqualTo(TODAY);
		assertThat(this.appointments.of(chair).getFirst().role()).isEqualTo(Role.CLERK);
	}

	private MemberId seated(String name, CommitteeId committee, Role role) {
		MemberId member = this.people.somebody(name);
		this.appointments.appoint(List.of(new Appointment(member, committee, role, TODAY.minusDays(1), null)));
		return member;
	}

}

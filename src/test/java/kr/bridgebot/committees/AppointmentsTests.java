package kr.bridgebot.committees;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.cluster.CacheNews;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@BotTest
class AppointmentsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Autowired
	Appointments appointments;

	@Autowired
	CommitteeBoard board;

	@Autowired
	ForumDirectory directory;

	@Autowired
	SeatsOfAMember personalData;

	@Autowired
	MemberRegister register;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	CacheNews news;

	private People people;

	@Autowired
	ApplicationEventPublisher events;

	private CommitteeId tech;

	private CommitteeId social;

	@BeforeEach
	void findsTheBodies() {
		this.people = new People(this.register, this.jdbc, this.news);
		this.tech = this.board.byCode("future-tech").orElseThrow().id();
		this.social = this.board.byCode("social").orElseThrow().id();
	}

	@Test
	void seatsOfficersFirstThenByName() {
		MemberId last = this.people.somebody("Order C");
		MemberId middle = this.people.somebody("Order B");
		MemberId first = this.people.somebody("Order Z");
		LocalDate day = LocalDate.of(2001, 1, 1);

		this.appointments.appoint(List.of(new Appointment(last, this.tech, Role.MEMBER, day, day),
				new Appointment(middle, this.tech, Role.MEMBER, day, day),
				new Appointment(first, this.tech, Role.CHAIR, day, day)));

		assertThat(this.appointments.on(this.tech, day)).extracting(Appointment::member)
			.containsExactly(first, middle, last);
		assertThat(this.appointments.officers(this.tech, day)).containsExactly(first);
		assertThat(this.appointments.on(this.tech, day.plusDays(1))).extracting(Appointment::member)
			.doesNotContain(first, middle, last);
	}

	@Test
	void keepsTheHistoryOfRoles() {
		MemberId member = this.people.somebody("History");
		appoint(member, this.tech, Role.MEMBER, TODAY.minusDays(30));

		appoint(member, this.tech, Role.MEMBER, TODAY.minusDays(10));
		appoint(member, this.tech, Role.CLERK, TODAY);

		assertThat(this.appointments.of(member)).containsExactly(
				new Appointment(member, this.tech, Role.CLERK, TODAY, null),
				new Appointment(member, this.tech, Role.MEMBER, TODAY.minusDays(30), TODAY.minusDays(1)));
	}

	@Test
	void leavesNoTraceOfARoleThatNeverBegan() {
		MemberId member = this.people.somebody("Same day");
		appoint(member, this.tech, Role.MEMBER, TODAY);

		appoint(member, this.tech, Role.CHAIR, TODAY);

		assertThat(this.appointments.of(member)).extracting(Appointment::role).containsExactly(Role.CHAIR);
	}

	@Test
	void endsATermWithThatDay() {
		MemberId member = this.people.somebody("Ending");
		appoint(member, this.tech, Role.MEMBER, TODAY.minusDays(5));

		this.appointments.end(member, this.tech, TODAY);

		assertThat(this.appointments.on(this.tech, TODAY)).extracting(Appointment::member).contains(member);
		assertThat(this.appointments.on(this.tech, TODAY.plusDays(1))).extracting(Appointment::member)
			.doesNotContain(member);
	}

	@Test
	void countsEverybodyOnceInTheForum() {
		MemberId member = this.people.somebody("Twice");
		CommitteeId forum = this.board.forum().id();
		LocalDate day = LocalDate.of(2002, 2, 2);
		this.appointments.appoint(List.of(new Appointment(member, this.tech, Role.CHAIR, day, day),
				new Appointment(member, this.social, Role.MEMBER, day, day)));

		assertThat(this.appointments.on(forum, day))
			.containsExactly(new Appointment(member, forum, Role.MEMBER, day, day));
		assertThat(this.appointments.officers(forum, day)).isEmpty();
	}

	@Test
	void knowsAnActorByTheSeatsOfTheDay() {
		MemberId member = this.people.somebody("Actor");
		Profile profile = this.people.link(member);
		appoint(member, this.tech, Role.CLERK, TODAY);

		Actor actor = this.directory.whoIs(profile);

		assertThat(actor.member()).isEqualTo(member);
		assertThat(actor.language()).isEqualTo(Language.EN);
		assertThat(actor.runs(this.tech)).isTrue();
		assertThat(actor.seats()).containsEntry(this.board.forum().id(), Role.MEMBER);
	}

	@Test
	void forgetsWhatItRemembersOfAnActorWhenSeatsChange() {
		MemberId member = this.people.somebody("Changing");
		Profile profile = this.people.link(member);
		appoint(member, this.tech, Role.CHAIR, TODAY);
		assertThat(this.directory.whoIs(profile).runs(this.tech)).isTrue();

		this.appointments.end(member, this.tech, TODAY.minusDays(1));

		assertThat(this.directory.whoIs(profile).runs(this.tech)).isFalse();
	}

	@Test
	void doesNotTakeWhoHasLinkedForAStranger() {
		MemberId member = this.people.somebody("Stranger");
		Profile stranger = new Profile(987_654_321, "anything", "en-GB");

		Actor actor = this.directory.whoIs(stranger);
		Profile linked = this.people.link(member);

		assertThat(actor.isKnown()).isFalse();
		assertThat(actor.language()).isEqualTo(Language.EN);
		assertThat(this.directory.whoIs(linked).isKnown()).isTrue();
	}

	@Test
	void looksSeveralAccountsUpTogether() {
		Profile one = this.people.link(this.people.somebody("Together 1"));
		Profile other = this.people.link(this.people.somebody("Together 2"));

		this.directory.expect(Set.of(one.account(), other.account(), 987_654_322L));

		assertThat(this.directory.whoIs(one).isKnown()).isTrue();
		assertThat(this.directory.whoIs(other).isKnown()).isTrue();
		assertThat(this.directory.whoIs(new Profile(987_654_322L, "x", null)).isKnown()).isFalse();
	}

	@Test
	void endsTheTermsOfWhoAskedToBeForgotten() {
		MemberId member = this.people.somebody("Erased");
		appoint(member, this.tech, Role.MEMBER, TODAY.minusDays(5));
		appoint(member, this.social, Role.MEMBER, TODAY);

		this.events.publishEvent(new MemberEvent.Erased(member));

		assertThat(this.appointments.of(member))
			.containsExactly(new Appointment(member, this.tech, Role.MEMBER, TODAY.minusDays(5), TODAY.minusDays(1)));
	}

	@Test
	void exportsAMembersOwnTerms() {
		MemberId member = this.people.somebody("Export");
		appoint(member, this.tech, Role.MEMBER, TODAY);

		assertThat(this.personalData.of(member)).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
	}

	private void appoint(MemberId member, CommitteeId committee, Role role, LocalDate since) {
		this.appointments.appoint(List.of(new Appointment(member, committee, role, since, null)));
	}

}

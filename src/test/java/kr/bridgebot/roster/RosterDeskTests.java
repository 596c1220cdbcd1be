package kr.bridgebot.roster;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BotTest
class RosterDeskTests {

	@Autowired
	RosterDesk desk;

	@Autowired
	InvitationDesk invitations;

	@Autowired
	MemberRegister register;

	@Autowired
	Appointments appointments;

	@Autowired
	CommitteeBoard board;

	@Autowired
	ForumDay day;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationEventPublisher events;

	@AfterEach
	void setsTheClockBack() {
		this.clock.reset();
	}

	@Test
	void changesNothingBeforeTheDecisionAndAppliesItOnce() {
		Actor secretariat = secretariat();
		String mark = mark();
		Preview preview = this.desk.preview("roster.csv", csv(mark, 3), secretariat);
		assertThat(preview.digest().added()).isEqualTo(3);
		assertThat(known(mark)).isEmpty();

		Applied first = this.desk.apply(preview.id(), secretariat);
		Applied second = this.desk.apply(preview.id(), secretariat);

		assertThat(first).isEqualTo(new Applied(true, TestClock.START, secretariat.self(), 3, 0, 0, 0));
		assertThat(second.justNow()).isFalse();
		assertThat(second.added()).isEqualTo(3);
		assertThat(known(mark)).hasSize(3);
	}

	@Test
	void findsNothingNewInTheSameFile() {
		String mark = mark();
		this.desk.bringIn(csv(mark, 5));

		Digest again = this.desk.bringIn(csv(mark, 5));

		assertThat(again).isEqualTo(new Digest(0, 0, 5, List.of(), List.of()));
		assertThat(known(mark)).hasSize(5);
	}

	@Test
	void comparesAnewWhenAnotherFileCameBetween() {
		Actor secretariat = secretariat();
		String mark = mark();
		Preview preview = this.desk.preview("roster.csv", csv(mark, 3), secretariat);
		this.desk.bringIn(csv(mark, 2));

		Applied applied = this.desk.apply(preview.id(), secretariat);

		assertThat(applied.added()).isEqualTo(1);
		assertThat(applied.unchanged()).isEqualTo(2);
		assertThat(known(mark)).hasSize(3);
	}

	@Test
	void appointsAndLetsPeopleJoinTheSecretariat() {
		String mark = mark();

		this.desk.bringIn(bytes("name,email,committee,role\n" + mark + " A," + mark
				+ "a@example.org,future-tech,chair\n" + mark + " B," + mark + "b@example.org,,secretariat\n"));

		Map<String, Person> known = known(mark).stream().collect(Collectors.toMap(Person::name, (person) -> person));
		Person chair = known.get(mark + " A");
		assertThat(this.appointments.of(Set.of(chair.id()), this.day.date())).singleElement().satisfies((seat) -> {
			assertThat(seat.role()).isEqualTo(Role.CHAIR);
			assertThat(seat.committee()).isEqualTo(this.board.byCode("future-tech").orElseThrow().id());
		});
		assertThat(known.get(mark + " B").secretariat()).isTrue();
	}

	@Test
	void forgetsAFileThatWasDroppedOrIsTooOldOrNamesWhoWasErased() {
		Actor secretariat = secretariat();
		PreviewId dropped = this.desk.preview("1.csv", csv(mark(), 1), secretariat).id();
		this.desk.drop(dropped, secretariat);
		PreviewId old = this.desk.preview("2.csv", csv(mark(), 1), secretariat).id();
		this.clock.advance(Duration.ofDays(8));
		PreviewId erased = this.desk.preview("3.csv", csv(mark(), 1), secretariat).id();
		this.events.publishEvent(new MemberEvent.Erased(secretariat.self()));

		for (PreviewId gone : List.of(dropped, old, erased, new PreviewId(UUID.randomUUID()))) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.desk.apply(gone, secretariat))
				.withMessage("ROSTER_PREVIEW_GONE");
		}
	}

	@Test
	void isForTheSecretariatAlone() {
		Actor member = new Actor(1, secretariat().self(), Language.EN, ZoneId.of("Asia/Seoul"), false, Map.of(),
				Set.of());

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.desk.preview("a.csv", csv(mark(), 1), member))
			.withMessage("ROSTER_BY_SECRETARIAT");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.invitations.invite(member));
	}

	@Test
	void makesALinkForEachWhoWaitsForOne() {
		String mark = mark();
		this.desk.bringIn(csv(mark, 2));

		List<Invitation> made = this.invitations.invite(secretariat());

		assertThat(made).filteredOn((invitation) -> invitation.person().name().startsWith(mark))
			.hasSize(2)
			.allSatisfy((invitation) -> {
				assertThat(invitation.committees()).extracting((committee) -> committee.code())
					.containsExactly("social");
				assertThat(invitation.link()).contains("start");
			});
	}

	@Test
	void brings20000RowsInWithinSeconds() {
		String mark = mark();
		byte[] file = csv(mark, 20_000);

		long began = System.nanoTime();
		Digest first = this.desk.bringIn(file);
		Digest again = this.desk.bringIn(file);
		Duration took = Duration.ofNanos(System.nanoTime() - began);
		remove(mark);

		assertThat(first.added()).isEqualTo(20_000);
		assertThat(again.unchanged()).isEqualTo(20_000);
		assertThat(took).isLessThan(Duration.ofSeconds(60));
	}

	private List<Person> known(String mark) {
		return this.register.all().stream().filter((person) -> person.name().startsWith(mark)).toList();
	}

	/** So many people would make a whole forum's meeting of other tests a crowd. */
	private void remove(String mark) {
		this.jdbc.sql("delete from appointment where member_id in (select id from member where name like ?)")
			.param(mark + "%")
			.update();
		this.jdbc.sql("delete from member where name like ?").param(mark + "%").update();
	}

	private Actor secretariat() {
		MemberId member = this.register.enrol(List.of(new Entry("Secretary", "Sample Office", "", null, "")))
			.getFirst();
		return new Actor(1, member, Language.EN, ZoneId.of("Asia/Seoul"), true, Map.of(), Set.of());
	}

	private static String mark() {
		return "T" + UUID.randomUUID().toString().substring(0, 8);
	}

	private static byte[] csv(String mark, int people) {
		return bytes("name,organisation,email,committee,role\n" + IntStream.range(0, people)
			.mapToObj((i) -> "%s %05d,Sample Institute,%s%d@example.org,social,member".formatted(mark, i, mark, i))
			.collect(Collectors.joining("\n")));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}

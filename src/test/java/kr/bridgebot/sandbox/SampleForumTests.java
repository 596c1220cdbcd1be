package kr.bridgebot.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.RecipientState;
import kr.bridgebot.announcements.Templates;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.Group;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import kr.bridgebot.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What is there after a start without a token. */
@Tag("database")
@SpringBootTest(webEnvironment = WebEnvironment.NONE,
		properties = { "bridgebot.sandbox.enabled=true", "bridgebot.delivery.auto-start=false",
				"bridgebot.cluster.auto-start=false", "bridgebot.telegram.auto-start=false",
				"spring.quartz.auto-startup=false", "TELEGRAM_BOT_TOKEN=" })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ TestClock.class, RecordingCarrier.class, Reminders.class })
@DirtiesContext
class SampleForumTests {

	@Autowired
	private MemberRegister register;

	@Autowired
	private Appointments appointments;

	@Autowired
	private CommitteeBoard board;

	@Autowired
	private SeminarCalendar calendar;

	@Autowired
	private ResponseBoard responses;

	@Autowired
	private Reminders reminders;

	@Autowired
	private BotApiServer server;

	@Autowired
	private SampleForum forum;

	@Autowired
	private SampleCast cast;

	@Autowired
	private Clock clock;

	@Autowired
	private AnnouncementBook announcements;

	@Autowired
	private Templates templates;

	@Autowired
	private Reachability reachability;

	@Test
	void isMadeOfPeopleWhoArePlainlySamples() {
		List<Person> people = this.register.all();

		assertThat(people).hasSize(41)
			.allMatch((person) -> person.email().endsWith("@example.org"))
			.allMatch((person) -> person.phone().startsWith("010-0000-00"));
		assertThat(this.register.secretariat()).hasSize(2);
		assertThat(people).filteredOn((person) -> person.account() != null).hasSizeBetween(20, 30);
		assertThat(this.server.people()).hasSameSizeAs(people);
	}

	@Test
	void givesEachSubcommitteeOfficersAndAGroup() {
		for (Committee committee : this.board.all()) {
			if (committee.kind() == CommitteeKind.SUBCOMMITTEE) {
				assertThat(this.appointments.on(committee.id(), today())).hasSize(8)
					.extracting((seat) -> seat.role())
					.startsWith(Role.CHAIR, Role.CLERK);
				Group group = this.cast.groups().get(committee.code());
				assertThat(committee.group()).isNotNull().returns(group.id(), (place) -> place.chat());
				assertThat(group.botIsIn()).isTrue();
			}
		}
	}

	@Test
	void leavesSomeToFollowTheirLinks() {
		Map<Long, String> links = this.cast.links();

		assertThat(this.server.people()).filteredOn((person) -> !person.isMet())
			.isNotEmpty()
			.allSatisfy((person) -> assertThat(links.get(person.id()))
				.startsWith("https://t.me/" + this.server.settings().userName() + "?start="));
	}

	@Test
	void bringsOneMeetingToItsAnswersAndAnotherToItsEnd() {
		this.reminders.fireDue();
		this.reminders.passUntil(this.clock.instant().plusSeconds(120));

		List<SeminarView> meetings = this.calendar.latest(this.board.all().stream().map(Committee::id).toList(), 20);
		assertThat(meetings).extracting(SeminarView::state)
			.contains(SeminarState.DUE)
			.containsOnlyOnce(SeminarState.ANNOUNCED, SeminarState.HELD);
		assertThat(meetings).filteredOn((meeting) -> meeting.state() != SeminarState.DUE)
			.allSatisfy((meeting) -> assertThat(answered(meeting)).isPositive());
	}

	@Test
	void hasToldSomeThingsAndIsAboutToTellAnother() {
		Actor secretary = this.cast.secretary();

		List<AnnouncementView> told = this.announcements.page(secretary, 0, 10)
			.lines()
			.stream()
			.map((line) -> this.announcements.get(line.id(), secretary))
			.toList();

		assertThat(told).filteredOn((each) -> each.state() == AnnouncementState.DRAFT).singleElement();
		assertThat(told).filteredOn((each) -> each.version() > 0)
			.extracting(AnnouncementView::kind)
			.containsExactlyInAnyOrder(AnnouncementKind.GENERAL, AnnouncementKind.RECEIPT);
		assertThat(told).filteredOn((each) -> each.version() > 0 && each.kind() == AnnouncementKind.RECEIPT)
			.singleElement()
			.satisfies((each) -> {
				assertThat(each.due()).isAfter(this.clock.instant());
				assertThat(each.count(RecipientState.ACKED)).isEqualTo(2).isLessThan(each.people());
			});
		assertThat(this.templates.list(this.board.forum().id(), secretary)).singleElement()
			.satisfies((template) -> assertThat(template.words().plain()).contains("{이름}", "{분과}"));
	}

	@Test
	void keepsWhoBlockedTheBotAwayFromItAtTheNextStart() {
		kr.bridgebot.sandbox.botapi.Person blocked = this.server.people()
			.stream()
			.filter(kr.bridgebot.sandbox.botapi.Person::hasBlocked)
			.findFirst()
			.orElseThrow();
		this.reachability.learn(blocked.id(), Reachability.Standing.BLOCKED);

		this.forum.run(new DefaultApplicationArguments());

		assertThat(blocked.hasBlocked()).isTrue();
		assertThat(this.server.people()).filteredOn(kr.bridgebot.sandbox.botapi.Person::hasBlocked).hasSize(1);
	}

	@Test
	void givesEverybodyTheMenuOfWhatTheyAre() {
		kr.bridgebot.sandbox.botapi.Person chair = this.server.person(5000009).orElseThrow();
		kr.bridgebot.sandbox.botapi.Person secretary = this.server.person(5000003).orElseThrow();

		this.server.await(() -> chair.menu().size() > 3 && secretary.menu().size() > 3 ? this : null, "menus");

		assertThat(chair.menu()).extracting((command) -> command.name()).contains("plan").doesNotContain("import");
		assertThat(secretary.menu()).extracting((command) -> command.name()).contains("import", "overview");
	}

	@Test
	void staysAsItIsAtTheNextStart() {
		this.forum.run(new DefaultApplicationArguments());

		assertThat(this.register.all()).hasSize(41);
		assertThat(this.server.people()).hasSize(41);
	}

	private int answered(SeminarView meeting) {
		return this.responses.count(List.of(meeting.id())).get(meeting.id()).answered();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneId.of("Asia/Seoul"));
	}

}

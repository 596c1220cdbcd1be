package kr.bridgebot.announcements;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kr.bridgebot.chat.Words;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Dispatcher;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import kr.bridgebot.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * A federation of forums with a channel: what is written for a hundred thousand is frozen
 * and posted while its sender looks on.
 */
@BotTest
@TestPropertySource(
		properties = { "bridgebot.test.database-of=announcement-crowd", "forum.announcements.channel=-1009000000001" })
class AnnouncementCrowdTests {

	/** H2 carries small forums, and keeps all of it in the memory of the tests. */
	private static final int MANY = TestDatabase.isPostgres() ? 100_000 : 20_000;

	private static final long CHANNEL = -1009000000001L;

	@Autowired
	private AnnouncementDesk desk;

	@Autowired
	private AnnouncementBook book;

	@Autowired
	private DispatchDesk dispatch;

	@Autowired
	private ProgressRound round;

	@Autowired
	private Dispatcher dispatcher;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Appointments appointments;

	@Autowired
	private CommitteeBoard board;

	@AfterEach
	void resets() {
		this.clock.reset();
		this.carrier.reset();
	}

	@Test
	void bringsWhatIsForTheWholeForumToItsChannelAndReplacesItThere() {
		Actor secretary = secretary(this.register.enrol(List.of(new Entry("표본 사무국", "", "", null, ""))).getFirst());
		AnnouncementId id = this.desk.draft(this.board.forum().id(), secretary);
		this.desk.write(id, Words.plain("표본 채널 공지예요."), secretary);
		this.desk.toChannel(id, true, secretary);

		this.desk.send(id, this.desk.preview(id, secretary).draft().revision(), false, secretary);
		this.dispatcher.drain();
		this.round.look();
		this.dispatch.correct(id, 1, this.dispatch.correction(id, secretary).saying(Words.plain("표본 정정이에요.")), false,
				secretary);
		this.clock.advance(Duration.ofSeconds(30));
		this.dispatcher.drain();
		this.round.look();

		assertThat(this.carrier.carriedTo(CHANNEL)).filteredOn(Errand.Post.class::isInstance).hasSize(2);
		assertThat(this.carrier.carriedTo(CHANNEL)).filteredOn(Errand.Edit.class::isInstance).isNotEmpty();
		assertThat(this.book.get(id, secretary).state()).isEqualTo(AnnouncementState.SENT);
		assertThat(this.book.get(id, secretary).places()).hasSize(1);
	}

	@Test
	void bringsWhatIsForABodyToNoChannel() {
		Actor secretary = secretary(this.register.enrol(List.of(new Entry("표본 사무국", "", "", null, ""))).getFirst());
		AnnouncementId id = this.desk.draft(this.board.byCode("social").orElseThrow().id(), secretary);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.desk.toChannel(id, true, secretary))
			.satisfies((refusal) -> assertThat(refusal.reason())
				.isEqualTo(AnnouncementReason.ANNOUNCEMENT_CHANNEL_OF_FORUM));
	}

	@Test
	void freezesAndPostsItWithinSeconds() {
		CommitteeId body = this.board.byCode("social").orElseThrow().id();
		List<MemberId> members = new ArrayList<>();
		for (int from = 0; from < MANY; from += 10_000) {
			members.addAll(this.register.enrol(IntStream.range(from, from + 10_000)
				.mapToObj((number) -> new Entry("표본 위원 " + number, "표본연구원", "", null, ""))
				.toList()));
		}
		this.appointments.appoint(members.stream()
			.map((member) -> new Appointment(member, body, Role.MEMBER, LocalDate.of(2026, 1, 1), null))
			.toList());
		Actor secretary = secretary(members.getFirst());
		AnnouncementId id = this.desk.draft(this.board.forum().id(), secretary);
		this.desk.write(id, Words.plain("{이름}님, 표본 공지예요."), secretary);
		this.desk.add(id, Joining.OR, new Circle.Everyone(), secretary);

		Preview preview = assertTimeout(Duration.ofSeconds(60), () -> this.desk.preview(id, secretary));
		assertTimeout(Duration.ofSeconds(60), () -> this.desk.send(id, preview.draft().revision(), false, secretary));
		assertTimeout(Duration.ofSeconds(60), this.round::look);

		AnnouncementView view = this.book.get(id, secretary);
		assertThat(preview.people()).isEqualTo(MANY);
		assertThat(view.people()).isEqualTo(MANY);
		assertThat(view.count(RecipientState.UNREACHABLE)).isEqualTo(MANY);
		assertThat(view.state()).isEqualTo(AnnouncementState.SENT);
	}

	private Actor secretary(MemberId member) {
		this.register.joinSecretariat(Set.of(member));
		return new Actor(1, member, Language.KO, ZoneId.of("Asia/Seoul"), true, Map.of(), Set.of());
	}

}

package kr.bridgebot.announcements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.chat.Words;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Dispatcher;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** When an announcement leaves that is written, or timed, for an hour of rest. */
@BotTest
class AnnouncementHoursTests {

	private static final String WORDS = "표본 공지예요.";

	@Autowired
	private AnnouncementDesk desk;

	@Autowired
	private DispatchDesk dispatch;

	@Autowired
	private AnnouncementBook book;

	@Autowired
	private ProgressRound round;

	@Autowired
	private Dispatcher dispatcher;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Directory directory;

	@Autowired
	private Reminders reminders;

	@Autowired
	private TestClock clock;

	@Autowired
	private ZoneId zone;

	private Office office;

	@BeforeEach
	void gathers() {
		this.office = Office.gather(this.gatherings, this.register, this.directory);
		this.dispatcher.drain();
		this.carrier.reset();
	}

	@AfterEach
	void resets() {
		this.clock.reset();
		this.carrier.reset();
	}

	// A Tuesday, a Friday, and the eves of Christmas and of the new year.
	@ParameterizedTest
	@CsvSource({ "2026-11-24T22:00,2026-11-25T08:00", "2026-11-27T22:00,2026-11-30T08:00",
			"2026-12-24T22:00,2026-12-28T08:00", "2026-12-31T22:00,2027-01-04T08:00" })
	void leavesAtEightOfTheNextWorkingDay(LocalDateTime written, LocalDateTime leaves) {
		this.clock.set(at(written));
		AnnouncementId id = draft(AnnouncementKind.GENERAL);

		Preview preview = this.desk.preview(id, this.office.secretary());
		AnnouncementState state = send(id);
		this.dispatcher.drain();
		passUntil(at(leaves).minusSeconds(1));

		assertThat(preview.shifted()).isTrue();
		assertThat(preview.leaves()).isEqualTo(at(leaves));
		assertThat(state).isEqualTo(AnnouncementState.SCHEDULED);
		assertThat(received(WORDS)).isZero();
		passUntil(at(leaves));
		assertThat(received(WORDS)).isEqualTo(this.office.members().size());
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-25T22:00,2026-11-26T08:00", "2026-11-28T11:00,2026-11-30T08:00",
			"2026-12-25T11:00,2026-12-28T08:00" })
	void shiftsATimeThatWasChosenLikewise(LocalDateTime chosen, LocalDateTime leaves) {
		AnnouncementId id = draft(AnnouncementKind.GENERAL);
		this.desk.schedule(id, at(chosen), this.office.secretary());

		Preview preview = this.desk.preview(id, this.office.secretary());
		send(id);
		passUntil(at(chosen));

		assertThat(preview.shifted()).isTrue();
		assertThat(preview.leaves()).isEqualTo(at(leaves));
		assertThat(received(WORDS)).isZero();
		passUntil(at(leaves));
		assertThat(received(WORDS)).isEqualTo(this.office.members().size());
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T22:00", "2026-11-27T22:00", "2026-12-25T11:00" })
	void leavesAtOnceWhenItIsUrgent(LocalDateTime written) {
		this.clock.set(at(written));
		AnnouncementId id = draft(AnnouncementKind.URGENT);

		Preview preview = this.desk.preview(id, this.office.secretary());
		AnnouncementState state = send(id);
		this.dispatcher.drain();

		assertThat(preview.shifted()).isFalse();
		assertThat(state).isEqualTo(AnnouncementState.SENDING);
		assertThat(received(WORDS)).isEqualTo(this.office.members().size());
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T22:00,2026-11-25T08:00", "2026-11-27T22:00,2026-11-30T08:00" })
	void keepsACorrectionUntilTheMorning(LocalDateTime corrected, LocalDateTime leaves) {
		AnnouncementId id = draft(AnnouncementKind.GENERAL);
		send(id);
		this.dispatcher.drain();
		this.round.look();
		this.clock.set(at(corrected));
		Correction correction = this.dispatch.correction(id, this.office.secretary()).saying(Words.plain("표본 정정이에요."));

		Preview preview = this.dispatch.preview(id, correction, this.office.secretary());
		this.dispatch.correct(id, 1, correction, false, this.office.secretary());
		this.dispatcher.drain();
		AnnouncementView.Progress progress = this.book.get(id, this.office.secretary()).progress();

		assertThat(preview.shifted()).isTrue();
		assertThat(preview.leaves()).isEqualTo(at(leaves));
		assertThat(received("표본 정정이에요.")).isZero();
		assertThat(Objects.requireNonNull(progress).finishes()).isAfterOrEqualTo(at(leaves));
		passUntil(at(leaves).plus(Duration.ofMinutes(1)));
		assertThat(received("표본 정정이에요.")).isEqualTo(this.office.members().size());
	}

	@Test
	void foretellsThatWhatIsNotThroughByNightIsThroughInTheMorning() {
		this.clock.set(at(LocalDateTime.parse("2026-11-24T20:59:59.999")));
		AnnouncementId id = draft(AnnouncementKind.GENERAL);

		Preview preview = this.desk.preview(id, this.office.secretary());

		assertThat(preview.shifted()).isFalse();
		assertThat(preview.finishes()).isAfterOrEqualTo(at(LocalDateTime.parse("2026-11-25T08:00")));
	}

	private AnnouncementId draft(AnnouncementKind kind) {
		Actor secretary = this.office.secretary();
		AnnouncementId id = this.desk.draft(this.gatherings.committee(Office.BODY).id(), secretary);
		this.desk.write(id, Words.plain(WORDS), secretary);
		this.desk.add(id, Joining.OR, new Circle.Everyone(), secretary);
		this.desk.choose(id, kind, secretary);
		return id;
	}

	private AnnouncementState send(AnnouncementId id) {
		Actor secretary = this.office.secretary();
		return this.desk.send(id, this.book.get(id, secretary).revision(), false, secretary);
	}

	private void passUntil(Instant instant) {
		this.reminders.passUntil(instant);
		this.dispatcher.drain();
	}

	/** How many members got these words. */
	private long received(String words) {
		return this.office.members().stream().filter((member) -> got(member, words)).count();
	}

	private boolean got(Actor member, String words) {
		List<Errand> carried = this.carrier.carriedTo(member.account());
		return carried.stream()
			.anyMatch((errand) -> errand instanceof Errand.Post post && post.letter().html().contains(words));
	}

	private Instant at(LocalDateTime local) {
		return local.atZone(this.zone).toInstant();
	}

}

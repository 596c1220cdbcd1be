package kr.bridgebot.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.chat.Words;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Dispatcher;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Receipts from the first word over a correction to the last reminder. */
@BotTest
class ReceiptRoundsTests {

	/** Thursday, at six in the evening. */
	private static final Instant DUE = TestClock.START.plus(Duration.ofHours(56));

	/** The next Tuesday, at six in the evening. */
	private static final Instant NEXT_DUE = DUE.plus(Duration.ofDays(5));

	@Autowired
	private AnnouncementDesk desk;

	@Autowired
	private DispatchDesk dispatch;

	@Autowired
	private AnnouncementBook book;

	@Autowired
	private Receipts receipts;

	@Autowired
	private NudgeDesk nudges;

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

	private Actor chair;

	private List<Actor> prompt;

	private List<Actor> slow;

	@BeforeEach
	void gathers() {
		Office office = Office.gather(this.gatherings, this.register, this.directory);
		this.chair = office.chair();
		this.prompt = office.members().subList(0, 2);
		this.slow = office.members().subList(2, 4);
		this.dispatcher.drain();
		this.carrier.reset();
	}

	@AfterEach
	void resets() {
		this.clock.reset();
		this.carrier.reset();
	}

	@Test
	void remindsTheSilentTwiceAndAsksEverybodyAgainAtACorrection() {
		AnnouncementId id = sent();
		this.prompt.forEach((member) -> confirms(id, 1, member));
		days(DUE.minus(Duration.ofHours(1)));

		assertThat(this.prompt).allSatisfy((member) -> assertThat(posts(member)).isEqualTo(1));
		assertThat(this.slow).allSatisfy((member) -> assertThat(posts(member)).isEqualTo(1 + 2));

		Correction correction = this.dispatch.correction(id, this.chair).saying(Words.plain("표본 정정이에요.")).due(NEXT_DUE);
		this.dispatch.correct(id, 1, correction, false, this.chair);
		passes();

		AnnouncementView view = this.book.get(id, this.chair);
		assertThat(view.count(RecipientState.ACKED)).isZero();
		assertThat(view.count(RecipientState.SENT)).isEqualTo(Office.SIZE - 1);
		assertThat(view.nudges()).isEmpty();
		assertThat(this.prompt).allSatisfy((member) -> assertThat(posts(member)).isEqualTo(2));

		this.slow.forEach((member) -> confirms(id, 2, member));
		days(NEXT_DUE.minus(Duration.ofHours(1)));

		assertThat(this.prompt).allSatisfy((member) -> assertThat(posts(member)).isEqualTo(2 + 2));
		assertThat(this.slow).allSatisfy((member) -> assertThat(posts(member)).isEqualTo(1 + 2 + 1));
		assertThat(this.book.get(id, this.chair).nudges()).hasSize(2);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.nudges.reach(id, this.chair))
			.extracting(Refusal::reason)
			.isEqualTo(AnnouncementReason.ANNOUNCEMENT_NUDGED_TWICE);

		days(NEXT_DUE.plus(Duration.ofDays(1)));

		assertThat(this.prompt).allSatisfy((member) -> assertThat(posts(member)).isEqualTo(2 + 2));
		assertThat(this.book.get(id, this.chair).counts()).containsEntry(RecipientState.ACKED, 2)
			.containsEntry(RecipientState.EXPIRED, 3)
			.containsEntry(RecipientState.UNREACHABLE, 1);
	}

	private AnnouncementId sent() {
		AnnouncementId id = this.desk.draft(this.gatherings.committee(Office.BODY).id(), this.chair);
		this.desk.write(id, Words.plain("표본 공지예요."), this.chair);
		this.desk.add(id, Joining.OR, new Circle.Everyone(), this.chair);
		this.desk.choose(id, AnnouncementKind.RECEIPT, this.chair);
		this.desk.due(id, DUE, this.chair);
		this.desk.send(id, this.book.get(id, this.chair).revision(), false, this.chair);
		passes();
		return id;
	}

	private void confirms(AnnouncementId id, int version, Actor member) {
		assertThat(this.receipts.acknowledge(id, version, member.self(), member).outcome())
			.isEqualTo(Acknowledged.Outcome.DONE);
	}

	/** Everything leaves that is to leave, and what became of it is written down. */
	private void passes() {
		this.dispatcher.drain();
		this.clock.advance(Duration.ofSeconds(30));
		this.dispatcher.drain();
		this.round.look();
	}

	/** Time goes by, hour for hour. */
	private void days(Instant until) {
		while (this.clock.instant().isBefore(until)) {
			Instant next = this.clock.instant().plus(Duration.ofHours(1));
			this.reminders.passUntil(next.isAfter(until) ? until : next);
			this.dispatcher.drain();
		}
	}

	private long posts(Actor member) {
		return this.carrier.carriedTo(member.account()).stream().filter(Errand.Post.class::isInstance).count();
	}

}

package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Key;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.delivery.Dispatcher;
import kr.bridgebot.members.Muting;
import kr.bridgebot.members.Preferences;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Invitations as members see them: the letters they get, and what their presses do. */
@BotTest
class InvitationPlayTests {

	private static final String BODY = "ecosystem";

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private Switchboard switchboard;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Dispatcher dispatcher;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private Reminders reminders;

	@Autowired
	private PlanningDesk planning;

	@Autowired
	private Preferences preferences;

	@Autowired
	private TestClock clock;

	private Actor chair;

	private List<MemberId> members;

	private List<Long> accounts;

	@BeforeEach
	void bringsAChairAndThreeMembersTogether() {
		this.gatherings.clear(BODY);
		this.chair = this.gatherings.officer(this.gatherings.members(BODY, 1, Role.CHAIR).getFirst(), BODY);
		this.members = this.gatherings.members(BODY, 3);
		this.accounts = this.members.stream().map(this.gatherings::link).toList();
		settle();
		this.carrier.reset();
	}

	@AfterEach
	void clearsTheStage() {
		this.clock.reset();
		this.carrier.reset();
	}

	@Test
	void invitesEveryMemberOnceWithKeysToAnswer() {
		this.gatherings.announce(BODY, Mode.HYBRID, null, this.chair);
		settle();

		Letter letter = lastPost(0);
		assertThat(letter.html()).startsWith("📅 <b>기업생태계 분과 세미나</b> — 참석 여부를 알려 주세요")
			.contains("12월 17일(목) 오후 2시–4시 · 현장/온라인 병행")
			.contains("📍 서울 중구 회의실 A")
			.contains("회신 기한: 12월 15일(화) 오후 6시 · 아직 회신하지 않으셨어요");
		assertThat(labels(letter)).containsExactly("참석(현장)", "참석(온라인)", "미정", "불참", "대리 참석", "일정 파일");
		assertThat(posts(0)).hasSize(1);
	}

	@Test
	void showsTheStoredAnswerOnTheCardThatWasPressed() {
		this.gatherings.announce(BODY, Mode.HYBRID, null, this.chair);
		settle();

		String notice = press(0, "참석(온라인)");
		settle();

		assertThat(notice).isEqualTo("responses.saved");
		Errand last = this.carrier.carriedTo(this.accounts.get(0)).getLast();
		assertThat(last).isInstanceOf(Errand.Edit.class);
		assertThat(((Errand.Edit) last).letter().html()).contains("내 회신: <b>참석(온라인)</b>")
			.contains("온라인 주소: https://example.org/room");
	}

	@Test
	void saysThatNothingChangedWhenTheSameIsPressedTwice() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "불참");

		assertThat(press(0, "불참")).isEqualTo("responses.same");
	}

	@Test
	void nudgesTheSilentTwiceAndNobodyElse() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "참석");
		this.preferences.mute(Muting.NUDGES, this.gatherings.person(this.members.get(1)));

		passTo("2026-12-14T02:00:00Z");
		passTo("2026-12-15T02:00:00Z");

		assertThat(posts(0)).noneMatch(InvitationPlayTests::isNudge);
		assertThat(posts(1)).hasSize(1);
		assertThat(posts(2)).hasSize(3);
		assertThat(posts(2).get(1).html()).startsWith("🔔 기업생태계 분과 세미나 회신이 1일 남았어요.");
		assertThat(posts(2).get(2).html()).startsWith("🔔 기업생태계 분과 세미나: 오늘 오후 6시에 회신을 마감해요.");
	}

	private static boolean isNudge(Letter letter) {
		return letter.html().contains("남았어요") || letter.html().contains("마감해요");
	}

	@Test
	void waitsWithANudgeUntilPeopleMayBeDisturbedAndJudgesAgainThen() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();

		passTo("2026-12-13T10:00:00Z");
		press(0, "미정");
		passTo("2026-12-13T23:30:00Z");

		assertThat(posts(0)).hasSize(1);
		assertThat(posts(1)).hasSize(2);
		assertThat(isNudge(posts(1).getLast())).isTrue();
	}

	@Test
	void remindsThoseWhoComeAndStopsForWhoeverRegrets() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "참석");
		press(1, "참석");
		press(2, "불참");

		passTo("2026-12-10T06:00:00Z");
		press(1, "불참");
		passTo("2026-12-16T09:00:00Z");

		assertThat(posts(0)).hasSize(3);
		assertThat(posts(1)).hasSize(2);
		assertThat(posts(2)).hasSize(1);
		assertThat(posts(0).getLast().html()).startsWith("🔔 내일 오후 2시");
	}

	@Test
	void sendsOneReminderAfterADowntimeThatCoveredTwo() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "참석");

		passTo("2026-12-17T00:30:00Z");

		assertThat(posts(0)).hasSize(2);
	}

	@Test
	void tellsFromWhereToWhereAMeetingMovedAndAsksAgain() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "참석");

		this.gatherings.move(seminar, LocalDate.of(2026, 12, 22), this.chair);
		settle();

		assertThat(lastPost(0).html())
			.startsWith("📅 <b>기업생태계 분과 세미나</b> 날짜가 12월 17일(목) 오후 2시 → 12월 22일(화) 오후 2시로 바뀌었어요.\n기존 회신(참석)을 그대로 둘까요?");
		assertThat(press(0, "그대로 참석")).isEqualTo("responses.saved");
	}

	@Test
	void tellsThoseConcernedThatAMeetingIsCancelled() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "불참");

		this.planning.cancel(seminar, "표본 <사유>", this.chair);
		settle();

		assertThat(posts(0)).hasSize(1);
		assertThat(lastPost(1).html()).contains("취소됐어요.\n사유: 표본 &lt;사유&gt;");
	}

	@Test
	void holdsNoticesBackAtNight() {
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		assertThat(posts(0)).isEmpty();

		this.clock.set(Instant.parse("2026-11-24T23:01:00Z"));
		settle();

		assertThat(posts(0)).hasSize(1);
	}

	@Test
	void refusesAPressOnAForeignInvitation() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		String foreign = key(lastPost(1), "참석");

		Reply reply = answer(0, foreign);

		assertThat(((Text.Phrase) reply.notice()).key()).isEqualTo("refusal.NOT_YOUR_ANSWER");
	}

	private void passTo(String instant) {
		this.reminders.passUntil(Instant.parse(instant));
		settle();
	}

	/** Lets the seconds pass that the rates of sending ask for. */
	private void settle() {
		do {
			this.clock.advance(Duration.ofSeconds(2));
		}
		while (this.dispatcher.drain() > 0);
	}

	private String press(int who, String label) {
		Letter letter = letters(who).stream()
			.filter((candidate) -> labels(candidate).contains(label))
			.reduce((first, second) -> second)
			.orElseThrow();
		Reply reply = answer(who, key(letter, label));
		settle();
		return ((Text.Phrase) reply.notice()).key();
	}

	private Reply answer(int who, String data) {
		long account = this.accounts.get(who);
		Inbound.Pressed press = new Inbound.Pressed(new Profile(account, "표본", "ko"), Place.privately(account), data,
				null);
		return this.transactions.execute((status) -> this.switchboard.isJoint(press)
				? this.switchboard.answerTogether(List.of(press)).getFirst() : this.switchboard.answer(press));
	}

	private List<Letter> letters(int who) {
		return this.carrier.carriedTo(this.accounts.get(who)).stream().<Letter>mapMulti((errand, sink) -> {
			switch (errand) {
				case Errand.Post post -> sink.accept(post.letter());
				case Errand.Edit edit -> sink.accept(edit.letter());
				case Errand.Send send -> {
				}
			}
		}).toList();
	}

	private List<Letter> posts(int who) {
		return this.carrier.carriedTo(this.accounts.get(who))
			.stream()
			.filter(Errand.Post.class::isInstance)
			.map((errand) -> ((Errand.Post) errand).letter())
			.toList();
	}

	private Letter lastPost(int who) {
		return posts(who).getLast();
	}

	private static List<String> labels(Letter letter) {
		return letter.keyboard().stream().flatMap(List::stream).map(Key::label).toList();
	}

	private static String key(Letter letter, String label) {
		return letter.keyboard()
			.stream()
			.flatMap(List::stream)
			.filter((key) -> key.label().equals(label))
			.map(Key::data)
			.findFirst()
			.orElseThrow();
	}

}

package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.responses.Proxy;
import kr.bridgebot.responses.Response;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a chair sees of the silent, and what can be done about them. */
@BotTest
class OfficerPlayTests extends Play {

	@Autowired
	private AnswerDesk desk;

	@Autowired
	private Reachability reachability;

	private long officer;

	private SeminarId seminar;

	/** Of four people one has linked no account and one has blocked the bot. */
	@BeforeEach
	void announces() {
		this.officer = this.gatherings.link(this.chair.self());
		this.members.add(this.gatherings.members(BODY, 1).getFirst());
		this.reachability.learn(this.accounts.get(2), Reachability.Standing.BLOCKED);
		this.seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		this.carrier.reset();
	}

	@Test
	void showsWhoOfTheSilentCannotBeReached() {
		String card = words(pressed(new AnswersCommand.Look(this.seminar)));

		assertThat(card).contains(name(3) + "(연결 전)", name(2) + "(차단)", "미회신 가운데 2명은 봇으로 닿지 않아요.")
			.doesNotContain(name(0) + "(");
		assertThat(words(pressed(new AnswerList.Turn(this.seminar, 0)))).contains(name(3) + ": 미회신(연결 전)");
		assertThat(words(answer(this.accounts.get(0), Payloads.encode(new AnswerList.Turn(this.seminar, 0)))))
			.contains(name(3) + ": 미회신")
			.doesNotContain("연결 전");
	}

	@Test
	void nudgesThoseWhoCanBeReachedAndNobodyElse() {
		String question = words(pressed(new NudgeHandler.Ask(this.seminar)));
		String done = words(pressed(new NudgeHandler.Confirm(this.seminar, 0)));
		settle();

		assertThat(question).isEqualTo("""
				아직 회신하지 않은 3명에게 알림을 보내요. 되돌릴 수 없어요.
				미회신 가운데 2명은 연결 전이거나 차단해 두셔서 보낼 수 없어요.""");
		assertThat(done).startsWith("3명에게 알림을 보내요.");
		assertThat(posts(0)).hasSize(1);
		assertThat(read(3).nudges()).isZero();
		assertThat(read(2).nudges()).isZero();
		assertThat(read(0).nudges()).isOne();
	}

	@Test
	void refusesAnotherNudgeShortlyAfterTheFirst() {
		pressed(new NudgeHandler.Confirm(this.seminar, 0));
		this.clock.advance(Duration.ofHours(1));

		assertThat(words(refused(new NudgeHandler.Ask(this.seminar))))
			.isEqualTo("11월 24일(화) 오전 10시에 알림을 보냈어요. 오늘 오후 4시부터 다시 보낼 수 있어요.");
		assertThat(words(pressed(new NudgeHandler.Confirm(this.seminar, 0)))).startsWith("방금 다른 분이");
		this.clock.set(Instant.parse("2026-11-24T07:30:00Z"));
		assertThat(words(pressed(new NudgeHandler.Ask(this.seminar)))).startsWith("아직 회신하지 않은 3명에게");
	}

	@Test
	void saysWhenANudgeGoesOutThatIsAskedForAtNight() {
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));

		assertThat(words(pressed(new NudgeHandler.Confirm(this.seminar, 0)))).startsWith("3명에게 내일 오전 8시에 알림을 보내요.");
	}

	@Test
	void saysInOneMessageWhatWasEnteredForWhomAndWhetherTheyHear() {
		assertThat(enter(0, Choice.NO, "전화로 알려 주심")).isEqualTo(name(0) + "의 회신을 저장했어요: 불참\n위원께도 알려 드려요.");
		assertThat(enter(3, Choice.YES, "전화로 알려 주심"))
			.isEqualTo(name(3) + "의 회신을 저장했어요: 참석\n아직 연결 전이라 위원께 알리지 못했어요. 직접 알려 주세요.");
		assertThat(enter(2, Choice.YES, "전화로 알려 주심")).contains("봇을 차단해 두셔서");
		settle();

		assertThat(posts(0).getLast().html()).contains(name(0) + "의 기업생태계 분과 세미나 회신을 대신 입력했어요: 불참");
		assertThat(posts(Place.privately(this.officer))).isEmpty();
	}

	@Test
	void entersAProxyForSomebodyAndAsksForNameAndReason() {
		String first = words(pressed(new BehalfHandler.Say(this.seminar, this.members.get(3), Choice.PROXY)));
		String second = words(say(this.officer, "홍길동 본부장"));
		String done = words(say(this.officer, "전화로 알려 주심"));

		assertThat(first).startsWith("대리 참석하실 분의 성함과 직위를");
		assertThat(second).startsWith("대신 입력하는 사유를");
		assertThat(done).startsWith(name(3) + "의 회신을 저장했어요: 대리 참석(홍길동 본부장)");
		assertThat(read(3).proxy()).isEqualTo(new Proxy("홍길동", "본부장", Proxy.Approval.NOT_NEEDED));
	}

	private String enter(int who, Choice choice, String reason) {
		pressed(new BehalfHandler.Say(this.seminar, this.members.get(who), choice));
		return words(say(this.officer, reason));
	}

	private Reply pressed(Payload payload) {
		return answer(this.officer, Payloads.encode(payload));
	}

	private Reply refused(Payload payload) {
		try {
			return pressed(payload);
		}
		catch (Refusal refusal) {
			return this.switchboard.refused(refusal);
		}
	}

	private Response read(int who) {
		return this.desk.read(this.seminar, this.members.get(who)).orElseThrow();
	}

	private String name(int who) {
		return words(this.register.find(this.members.get(who)).orElseThrow().salutation());
	}

}

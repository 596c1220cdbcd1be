package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.members.Muting;
import kr.bridgebot.members.PrivacyDesk;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invitations as members see them: the letters they get, and what their presses do. */
@BotTest
class InvitationPlayTests extends Play {

	@Autowired
	private PrivacyDesk privacy;

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
	void remindsNobodyAtTheHourThatTheFormerDateAskedFor() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "참석");
		passTo("2026-12-08T01:00:00Z");
		this.gatherings.move(seminar, LocalDate.of(2026, 12, 14), this.chair);
		settle();
		press(0, "그대로 참석");
		int before = posts(0).size();

		passTo("2026-12-10T06:00:00Z");

		assertThat(posts(0)).hasSize(before);
	}

	@Test
	void refusesWhoeverWasForgottenAndPressesAnOldList() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		this.privacy.erase(this.gatherings.person(this.members.get(0)));
		String old = Payloads.encode(new SeminarsCommand.Look(seminar, this.members.get(0)));

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> answer(0, old))
			.satisfies((refusal) -> assertThat(refusal.reason().name()).isEqualTo("NOT_INVITED"));
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
	void asksNoMoreAfterTheDeadlineButTakesALateRegret() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();

		passTo("2026-12-15T09:00:01Z");

		Letter letter = letters(0).getLast();
		assertThat(letter.html()).startsWith("📅 <b>기업생태계 분과 세미나</b>\n")
			.contains("회신 기한이 지났어요(12월 15일(화) 오후 6시). 불참은 지금도 알려 주실 수 있어요.");
		assertThat(labels(letter)).containsExactly("불참", "일정 파일");
		assertThat(press(0, "불참")).isEqualTo("responses.saved.final");
	}

	@Test
	void writesDatesInFullWhereTheyAreReadOnOtherDays() {
		this.clock.set(Instant.parse("2026-12-15T01:00:00Z"));
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();

		assertThat(lastPost(0).html()).contains("회신 기한: 12월 15일(화) 오후 6시").doesNotContain("오늘");
	}

	@Test
	void tellsFromWhereToWhereAMeetingMovedAndAsksAgain() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "참석");

		this.gatherings.move(seminar, LocalDate.of(2026, 12, 22), this.chair);
		settle();

		assertThat(lastPost(0).html())
			.startsWith("📅 <b>기업생태계 분과 세미나</b> 날짜가 12월 17일(목) 오후 2시 → 12월 22일(화) 오후 2시로 바뀌었어요.\n")
			.contains("회신 기한: 12월 15일(화) 오후 6시 → 12월 18일(금) 오후 6시\n기존 회신(참석)을 그대로 둘까요?");
		assertThat(press(0, "그대로 참석")).isEqualTo("responses.saved");
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
	void refusesAPressOfWhoeverNoLongerSitsInTheBody() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		String yes = key(lastPost(0), "참석");

		this.gatherings.clear(BODY);
		settle();

		assertThat(words(answer(0, yes))).isEqualTo("이 세미나의 초대 대상이 아니에요.");
		assertThat(letters(0).getLast().html()).contains("지금은 이 세미나의 초대 대상이 아니에요.");
		assertThat(letters(0).getLast().keyboard()).isEmpty();
	}

	@Test
	void nudgesOnceWhenTheFirstWasHeldBackUntilTheDayOfTheSecond() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		this.planning.settle(seminar, new PlanChange.Deadline(LocalDate.of(2026, 12, 14), null), this.chair);
		this.planning.reschedule(seminar, this.planning.look(seminar, this.chair).version(), this.chair);
		settle();

		passTo("2026-12-12T09:00:01Z");
		passTo("2026-12-13T23:00:01Z");
		passTo("2026-12-14T01:00:01Z");

		assertThat(posts(0).stream().filter(InvitationPlayTests::isNudge)).singleElement()
			.satisfies((letter) -> assertThat(letter.html()).contains("오늘 오후 6시에 회신을 마감해요."));
	}

	@Test
	void refusesAPressOnAForeignInvitation() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		String foreign = key(lastPost(1), "참석");

		Reply reply = answer(0, foreign);

		assertThat(((Text.Phrase) reply.notice()).key()).isEqualTo("refusal.NOT_YOUR_ANSWER");
	}

}

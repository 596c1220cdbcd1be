package kr.bridgebot.responses.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.Test;

/**
 * What members hear when a meeting changes after they were invited, or does not take
 * place.
 */
@BotTest
class ChangePlayTests extends Play {

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
	void tellsNobodyThatADraftWithoutADateIsGivenUp() {
		SeminarId cancelled = this.planning.draft(this.gatherings.committee(BODY).id(), this.chair);
		this.planning.cancel(cancelled, "표본 사유", this.chair);
		SeminarId skipped = this.planning.draft(this.gatherings.committee(BODY).id(), this.chair);
		this.planning.skip(skipped, "표본 사유", this.chair);
		settle();

		assertThat(this.calendar.find(cancelled).orElseThrow().state()).isEqualTo(SeminarState.CANCELLED);
		assertThat(this.calendar.find(skipped).orElseThrow().state()).isEqualTo(SeminarState.SKIPPED);
		assertThat(posts(0)).isEmpty();
	}

	@Test
	void showsTheDateThatWasAnnouncedWhileANewOneIsADraft() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		this.planning.postpone(seminar, "표본 사유", this.chair);

		this.planning.settle(seminar, new PlanChange.Date(LocalDate.of(2026, 12, 28), null), this.chair);
		this.planning.settle(seminar, new PlanChange.Venue("서울 중구 회의실 B"), this.chair);
		settle();
		List<Letter> drafted = letters(0);
		this.planning.cancel(seminar, "표본 사유", this.chair);
		settle();

		assertThat(drafted)
			.anyMatch((letter) -> letter.html().contains("12월 17일(목)") && letter.html().contains("일정을 다시 정하고 있어요."));
		assertThat(letters(0)).noneMatch((letter) -> letter.html().contains("28일"));
		assertThat(lastPost(0).html()).startsWith("📅 기업생태계 분과 세미나(12월 17일(목) 오후 2시)가 취소됐어요.");
	}

	@Test
	void invitesToTheNewDateOfAPostponedMeeting() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		this.planning.postpone(seminar, "표본 사유", this.chair);
		this.planning.settle(seminar, new PlanChange.Date(LocalDate.of(2026, 12, 22), null), this.chair);

		SeminarView outlook = this.planning.look(seminar, this.chair).seminar();
		this.planning.announce(seminar, this.planning.look(seminar, this.chair).version(), this.chair);
		settle();

		assertThat(outlook.startsAt()).isEqualTo("2026-12-22T05:00:00Z");
		assertThat(lastPost(0).html()).contains("참석 여부를 알려 주세요", "12월 22일(화) 오후 2시");
	}

	@Test
	void saysWhatElseChangedWithoutAskingAgain() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		press(0, "참석");
		press(1, "불참");

		change(seminar, new PlanChange.Deadline(LocalDate.of(2026, 12, 14), null), new PlanChange.Topic("표본 주제 2"),
				new PlanChange.Capacity(10));

		assertThat(lastPost(0).html()).startsWith("""
				📅 <b>기업생태계 분과 세미나</b> 안내가 바뀌었어요.
				주제: 표본 주제 → 표본 주제 2
				회신 기한: 12월 15일(화) 오후 6시 → 12월 14일(월) 오후 6시
				정원: 제한 없음 → 10명
				""").contains("내 회신: <b>참석</b>");
		assertThat(posts(0)).hasSize(2);
		assertThat(posts(1)).hasSize(1);
		assertThat(labels(lastPost(2))).contains("참석", "불참");
	}

	@Test
	void saysAllThatChangedInOneMessageWhenTheDateMoves() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();

		change(seminar, new PlanChange.Date(LocalDate.of(2026, 12, 22), null), new PlanChange.Venue("서울 중구 회의실 B"));

		assertThat(posts(0)).hasSize(2);
		assertThat(lastPost(0).html()).startsWith("""
				📅 <b>기업생태계 분과 세미나</b> 날짜가 12월 17일(목) 오후 2시 → 12월 22일(화) 오후 2시로 바뀌었어요.
				장소: 서울 중구 회의실 A → 서울 중구 회의실 B
				""");
	}

	@Test
	void tellsOfEachTurnThoughAMeetingIsCalledOffTwice() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		settle();
		Actor secretary = this.gatherings.secretary(this.chair.self());
		this.planning.cancel(seminar, "표본 사유 1", this.chair);
		settle();

		this.planning.reopen(seminar, "표본 사유 2", secretary);
		settle();
		assertThat(lastPost(0).html()).isEqualTo("""
				📅 기업생태계 분과 세미나(12월 17일(목) 오후 2시)의 취소를 거두고 다시 준비해요.
				사유: 표본 사유 2
				새 날짜가 정해지면 다시 알려 드려요.""");
		this.planning.cancel(seminar, "표본 사유 3", this.chair);
		settle();

		assertThat(posts(0)).hasSize(4);
		assertThat(lastPost(0).html()).contains("취소됐어요.\n사유: 표본 사유 3");
	}

	private void change(SeminarId seminar, PlanChange... changes) {
		List.of(changes).forEach((change) -> this.planning.settle(seminar, change, this.chair));
		this.planning.reschedule(seminar, this.planning.look(seminar, this.chair).version(), this.chair);
		settle();
	}

	@Test
	void putsTheParticleThatGoesWithTheName() {
		SeminarId seminar = this.gatherings.announce("forum", Mode.ONSITE, null, this.chairOfTheForum());
		settle();

		this.planning.postpone(seminar, "표본 사유", chairOfTheForum());
		settle();

		assertThat(lastPost(0).html()).startsWith("📅 전체 포럼(12월 17일(목) 오후 2시)이 연기됐어요.");
	}

	private Actor chairOfTheForum() {
		return this.gatherings.officer(this.chair.self(), "forum");
	}

}
